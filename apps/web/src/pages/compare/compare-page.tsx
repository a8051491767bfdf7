import { ProblemError } from '@caunoi/contracts/client';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQueries } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { ButtonLink } from '../../components/button';
import { EmptyState } from '../../components/empty-state';
import { Notice } from '../../components/notice';
import { ProblemNotice } from '../../components/problem-notice';
import { Skeleton } from '../../components/skeleton';
import { useLocale } from '../../i18n/locale';
import { Page } from '../../shell/page';
import { type Chosen, chooseToCompare, compareSearch } from '../../things/compare/compared';
import { expertOverviewQuery, technologyOverviewQuery } from '../../things/overview';
import { chosenIn } from './compare-address';
import { Experts, Technologies } from './compared-things';

const route = getRouteApi('/compare');

/** Technologies and experts side by side, those that the address names. */
export function ComparePage() {
  const { t } = useLingui();
  const address = route.useSearch();
  const navigate = route.useNavigate();
  const { technology: technologyIds = [], expert: expertIds = [] } = address;
  const locale = useLocale();
  const technologies = useQueries({ queries: technologyIds.map((id) => technologyOverviewQuery(id, locale)) });
  const experts = useQueries({ queries: expertIds.map((id) => expertOverviewQuery(id, locale)) });
  const all = [...technologies, ...experts];
  const broken = all.find(({ error }) => error && !isGone(error));
  const drop = (gone: Chosen) => {
    chooseToCompare(gone, false);
    void navigate({ search: compareSearch(chosenIn(address).filter(({ id }) => id !== gone.id)), replace: true, resetScroll: false });
  };
  const dropping = (kind: Chosen['kind']) => (id: string) => drop({ kind, id });
  return (
    <Page title={t`So sánh`} lead={all.length > 0 && <Trans>Những gì các bên tự nêu, đặt cạnh nhau.</Trans>}>
      {all.length === 0 && <NothingChosen />}
      {all.some(({ error }) => isGone(error)) && <Notice title={<Trans>Có mục trong liên kết này không còn hiển thị nữa</Trans>} />}
      {broken?.error && <ProblemNotice error={broken.error} onRetry={() => all.forEach(({ error, refetch }) => error && void refetch())} />}
      {all.some(({ isPending }) => isPending) && <Skeleton shape="rows" />}
      <Technologies overviews={technologies.flatMap(({ data }) => data ?? [])} onDrop={dropping('technology')} />
      <Experts overviews={experts.flatMap(({ data }) => data ?? [])} onDrop={dropping('expert')} />
      {all.length > 0 && (
        <p className="no-print">
          <ButtonLink
            kind="secondary"
            to="/search"
            search={{ kind: expertIds.length > 0 && technologyIds.length === 0 ? 'expert' : 'technology' }}
          >
            <Trans>Tìm thêm để so sánh</Trans>
          </ButtonLink>
        </p>
      )}
    </Page>
  );
}

const isGone = (error: Error | null) => error instanceof ProblemError && error.status === 404;

function NothingChosen() {
  const { t } = useLingui();
  return (
    <EmptyState
      title={t`Chưa chọn gì để so sánh`}
      actions={
        <ButtonLink kind="primary" to="/search" search={{ kind: 'technology' }}>
          <Trans>Tìm công nghệ</Trans>
        </ButtonLink>
      }
    >
      <Trans>Trong kết quả tìm kiếm, đánh dấu “So sánh” ở hai đến bốn công nghệ hoặc chuyên gia.</Trans>
    </EmptyState>
  );
}

import type { Need } from '@caunoi/contracts/needs/need';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { ButtonLink } from '../../components/button';
import { Degraded } from '../../components/degraded';
import { EmptyState } from '../../components/empty-state';
import { Notice } from '../../components/notice';
import { needOverviewQuery, needQuery } from '../../data/needs';
import { useLocale } from '../../i18n/locale';
import { Page } from '../../shell/page';
import { PendingPage } from '../../shell/pending-page';
import { NeedArticle } from './need-article';
import { NeedCard } from './need-card';
import { needStatusName } from './need-words';
import { StateLine } from './state-line';
import { Suggestions } from './suggestions';
import type { NeedTab } from './use-suggestions';

const route = getRouteApi('/needs/$needId/');

export function NeedPage() {
  const { needId } = route.useParams();
  const { tab } = route.useSearch();
  const { data: need } = useQuery({ ...needQuery(needId), throwOnError: (_, { state }) => state.data === undefined });
  if (!need) return <PendingPage />;
  return need.viewer === 'owner' ? <OwnNeed need={need} tab={tab} /> : <PublicNeed need={need} />;
}

/** Left the need, right what answers it. */
function OwnNeed({ need, tab }: { need: Need; tab: NeedTab | undefined }) {
  const { t } = useLingui();
  const { reference } = need;
  const matched = need.status === 'under_review' || need.status === 'published';
  return (
    <Page title={need.title || t`Nhu cầu ${reference}`} crumbs={[{ label: t`Bàn làm việc`, link: { to: '/desk' } }]} heading={null}>
      <div className="bench need-bench">
        <section aria-label={t`Nhu cầu`}>
          <NeedCard need={need} />
        </section>
        <section aria-label={t`Gợi ý`}>
          <StateLine need={need} />
          {matched ? <Suggestions need={need} tab={tab} /> : <NoSuggestionsNow need={need} />}
        </section>
      </div>
    </Page>
  );
}

function NoSuggestionsNow({ need: { status } }: { need: Need }) {
  const { t } = useLingui();
  if (status !== 'draft' && status !== 'returned') return null;
  return (
    <div className="list-gap">
      <EmptyState art="bridge" title={t`Gợi ý hiện ngay sau khi bạn gửi duyệt`}>
        <Trans>
          Không phải đợi người duyệt: máy so nhu cầu với mọi công nghệ và chuyên gia đang mở, rồi nói rõ vì sao hợp và còn thiếu gì.
        </Trans>
      </EmptyState>
    </div>
  );
}

/** As everybody, or a reviewer, reads it. */
function PublicNeed({ need }: { need: Need }) {
  const { t } = useLingui();
  const locale = useLocale();
  const { data } = useQuery(needOverviewQuery(need.id, locale));
  const crumbs = [{ label: t`Nhu cầu`, link: { to: '/search', search: { kind: 'need' } } as const }];
  const status = needStatusName(need.status);
  return (
    <Page title={need.title} crumbs={crumbs} lang={need.language} heading={null}>
      {data && data.degraded.length > 0 && (
        <div className="need-notice">
          <Degraded parts={data.degraded} names={{ organisation: t`tên tổ chức` }} />
        </div>
      )}
      {need.viewer === 'reviewer' && (
        <div className="need-notice">
          <Notice tone="locked" title={<Trans>Bạn đọc với tư cách người duyệt. Tình trạng: {status}.</Trans>} />
        </div>
      )}
      {need.status === 'answered' && (
        <div className="need-notice">
          <Notice tone="positive" title={<Trans>Nhu cầu này đã có lời giải</Trans>} />
        </div>
      )}
      <NeedArticle need={need} organisation={data?.organisation ?? null} aside={need.status === 'published' ? <Answer /> : undefined} />
    </Page>
  );
}

/** For readers who have what is looked for. */
const Answer = () => (
  <div className="need-answer">
    <h2>
      <Trans>Bạn có lời giải?</Trans>
    </h2>
    <p className="soft">
      <Trans>Giới thiệu công nghệ của bạn. Nếu hợp, nó hiện trong gợi ý của nhu cầu này, kèm lý do từng điểm.</Trans>
    </p>
    <div className="btns">
      <ButtonLink kind="primary" to="/technologies/new">
        <Trans>Giới thiệu công nghệ</Trans>
      </ButtonLink>
    </div>
  </div>
);

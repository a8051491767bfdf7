import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { ButtonLink } from '../../components/button';
import { EmptyState } from '../../components/empty-state';
import { ProblemNotice } from '../../components/problem-notice';
import { Skeleton } from '../../components/skeleton';
import { Page } from '../../shell/page';
import { SignedIn } from '../../shell/signed-in';
import { DeskRail } from '../../things/desk/desk-rail';
import { useSavedSearches } from '../../things/search/saved-searches';
import { SavedSearchItem } from './saved-search-item';
import './saved-searches.css';

export function SavedSearchesPage() {
  const { t } = useLingui();
  return <SignedIn title={t`Tìm kiếm đã lưu`}>{() => <OwnSavedSearches />}</SignedIn>;
}

/** What one goes on looking for, and what has come of it. */
function OwnSavedSearches() {
  const { t } = useLingui();
  const { data, error, refetch } = useSavedSearches();
  const news = data?.filter((one) => one.news > 0).length ?? 0;
  return (
    <Page title={t`Tìm kiếm đã lưu`} heading={null}>
      <div className="deskgrid">
        <DeskRail />
        <div>
          <h1 className="page-title" tabIndex={-1}>
            <Trans>Tìm kiếm đã lưu</Trans>
          </h1>
          <p>
            <Link to="/account/notifications">
              <Trans>Chọn thông báo và thư muốn nhận</Trans>
            </Link>
          </p>
          {error && !data && <ProblemNotice error={error} onRetry={() => void refetch()} />}
          {!data && !error && <Skeleton shape="rows" />}
          {data && data.length === 0 && <NothingKept />}
          {data && data.length > 0 && (
            <>
              <p className="soft" aria-live="polite">
                <Plural value={news} _0="Chưa có kết quả mới từ lần xem trước." other="# tìm kiếm có kết quả mới." />
              </p>
              <ul className="rows">
                {data.map((search) => (
                  <SavedSearchItem key={search.id} search={search} />
                ))}
              </ul>
            </>
          )}
        </div>
      </div>
    </Page>
  );
}

function NothingKept() {
  const { t } = useLingui();
  return (
    <EmptyState
      title={t`Chưa lưu tìm kiếm nào`}
      actions={
        <ButtonLink kind="primary" to="/search">
          <Trans>Tìm</Trans>
        </ButtonLink>
      }
    >
      <Trans>Tìm điều bạn quan tâm rồi bấm “Lưu tìm kiếm”: có kết quả mới đúng ý, chúng tôi báo bạn.</Trans>
    </EmptyState>
  );
}

import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Button } from '../../components/button';
import { EmptyState } from '../../components/empty-state';
import { Skeleton } from '../../components/skeleton';
import { Page } from '../../shell/page';
import { SignedIn } from '../../shell/signed-in';
import { DeskRail } from '../../things/desk/desk-rail';
import { accountsQuery } from './accounts';
import { AdminTabs } from './admin-tabs';
import { AccountItem } from './account-item';
import './admin.css';
import { FindForm } from './find-form';

const route = getRouteApi('/admin/accounts');

export function AccountsPage() {
  const { t } = useLingui();
  return (
    <SignedIn title={t`Mọi tài khoản`} roles={['administrator']} audience={<Trans>quản trị viên</Trans>}>
      {() => <Accounts />}
    </SignedIn>
  );
}

/** Finds people by name or e-mail and says what they may do. */
function Accounts() {
  const { t } = useLingui();
  const { q = '' } = route.useSearch();
  const navigate = route.useNavigate();
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    ...accountsQuery(q),
    throwOnError: (_, { state }) => state.data === undefined,
  });
  const accounts = data?.pages.flatMap(({ items }) => items);
  const count = accounts?.length ?? 0;
  return (
    <Page title={t`Mọi tài khoản`} heading={null}>
      <div className="deskgrid">
        <DeskRail />
        <div>
          <h1 className="page-title" tabIndex={-1}>
            <Trans>Mọi tài khoản</Trans>
          </h1>
          <AdminTabs />
          <FindForm
            key={q}
            q={q}
            label={t`Tìm theo tên hoặc thư điện tử`}
            placeholder={t`Tên hoặc thư điện tử`}
            onFind={(wanted) => void navigate({ search: { q: wanted } })}
          />
          {!accounts && <Skeleton shape="rows" />}
          {accounts && (
            <p className="small muted" role="status">
              {hasNextPage ? (
                <Trans>{count} tài khoản mới nhất</Trans>
              ) : (
                <Plural value={count} _0="Không tìm thấy tài khoản nào" other="# tài khoản" />
              )}
            </p>
          )}
          {accounts && count === 0 && (
            <EmptyState title={t`Không có ai khớp với “${q}”`}>
              <Trans>Thử một phần của tên, không cần dấu, hoặc phần đầu của thư điện tử.</Trans>
            </EmptyState>
          )}
          {accounts && count > 0 && (
            <ul className="rows">
              {accounts.map((account) => (
                <AccountItem key={account.id} account={account} />
              ))}
            </ul>
          )}
          {hasNextPage && (
            <div className="btns">
              <Button kind="secondary" busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
                <Trans>Xem thêm</Trans>
              </Button>
            </div>
          )}
        </div>
      </div>
    </Page>
  );
}

import type { Me } from '@caunoi/contracts/identity/identity';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, ButtonLink } from '../../components/button';
import { EmptyState } from '../../components/empty-state';
import { Skeleton } from '../../components/skeleton';
import { useUnread } from '../../data/notifications';
import { Page } from '../../shell/page';
import { SignedIn } from '../../shell/signed-in';
import { DeskRail } from '../../things/desk/desk-rail';
import { Link } from '@tanstack/react-router';
import { bySubject } from './groups';
import { NoticeGroup } from './notice-group';
import './notifications.css';
import { useNotifications, useReading } from './use-notifications';

export function NotificationsPage() {
  const { t } = useLingui();
  return <SignedIn title={t`Thông báo`}>{(me) => <OwnNotifications me={me} />}</SignedIn>;
}

/** What happened to one's own things; what is to be done about it stands at the desk. */
function OwnNotifications({ me }: { me: Me }) {
  const { t } = useLingui();
  const unread = useUnread();
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useNotifications(me);
  const { all } = useReading(me);
  const entries = data?.pages.flatMap(({ items }) => items) ?? [];
  const newest = entries[0];
  return (
    <Page title={t`Thông báo`} heading={null}>
      <div className="deskgrid">
        <DeskRail />
        <div>
          <div className="sec-h desk-head">
            <h1 className="page-title" tabIndex={-1}>
              <Trans>Thông báo</Trans>
            </h1>
            {newest && unread > 0 && (
              <Button kind="secondary" busy={all.isPending} onClick={() => all.mutate(newest.changedAt)}>
                <Trans>Đánh dấu đã đọc hết</Trans>
              </Button>
            )}
          </div>
          <p>
            <Link to="/account/notifications">
              <Trans>Chọn thông báo và thư muốn nhận</Trans>
            </Link>
          </p>
          <p className="soft" aria-live="polite">
            <Plural value={unread} _0="Bạn đã đọc hết." other="# thông báo chưa đọc." />
          </p>
          {!data && <Skeleton shape="rows" />}
          {data && entries.length === 0 && <NothingYet />}
          {bySubject(entries).map(({ key, thing, search, entries: of }) => (
            <NoticeGroup key={key} me={me} thing={thing} search={search} entries={of} />
          ))}
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

function NothingYet() {
  const { t } = useLingui();
  return (
    <EmptyState
      title={t`Chưa có gì mới`}
      actions={
        <ButtonLink kind="secondary" to="/desk">
          <Trans>Về bàn làm việc</Trans>
        </ButtonLink>
      }
    >
      <Trans>Có gợi ý mới, người duyệt trả lời hay hồ sơ sắp hết hạn, bạn sẽ thấy ở đây.</Trans>
    </EmptyState>
  );
}

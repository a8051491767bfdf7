import type { Me } from '@caunoi/contracts/identity/identity';
import type { Need } from '@caunoi/contracts/needs/need';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Outlet } from '@tanstack/react-router';
import { useState } from 'react';
import { Button, ButtonLink } from '../../components/button';
import { Notice } from '../../components/notice';
import { needQuery } from '../../things/need/need-queries';
import { NotFoundPage } from '../../shell/not-found-page';
import { Page } from '../../shell/page';
import { PendingPage } from '../../shell/pending-page';
import { SignedIn } from '../../shell/signed-in';
import { NeedProvider } from './need-context';

const route = getRouteApi('/needs/$needId/edit');

/** Everything in which one need is written: its parts, the list of parts, the last look. */
export function WizardLayout() {
  const { t } = useLingui();
  return (
    <SignedIn roles={['business', 'scientist']} title={t`Sửa nhu cầu`} audience={<Trans>tổ chức có nhu cầu hoặc công nghệ</Trans>}>
      {(me) => <OneNeed me={me} />}
    </SignedIn>
  );
}

function OneNeed({ me }: { me: Me }) {
  const { needId } = route.useParams();
  const { data: need } = useQuery({ ...needQuery(needId), throwOnError: (_, { state }) => state.data === undefined });
  // Saving answers with the new version; the form goes on from the need that it began with.
  const [begin, setBegin] = useState<Need | undefined>(undefined);
  if (need && begin?.id !== needId) setBegin(need);
  if (!begin || begin.id !== needId) return <PendingPage />;
  if (begin.viewer !== 'owner') return <NotFoundPage />;
  return <Allowed key={begin.id} me={me} need={begin} />;
}

/** A need that others can see leaves the directory when it is changed: that is asked first, and once. */
function Allowed({ me, need }: { me: Me; need: Need }) {
  const [confirmed, setConfirmed] = useState(false);
  const { status } = need;
  if (status === 'draft' || status === 'returned' || confirmed)
    return (
      <NeedProvider me={me} need={need}>
        <Outlet />
      </NeedProvider>
    );
  if (status === 'under_review' || status === 'published') return <AskFirst need={need} onConfirm={() => setConfirmed(true)} />;
  return <Closed need={need} />;
}

function AskFirst({ need, onConfirm }: { need: Need; onConfirm: () => void }) {
  const { t } = useLingui();
  const { status, id } = need;
  return (
    <Page title={t`Sửa nhu cầu`} crumbs={[{ label: t`Bàn làm việc`, link: { to: '/desk' } }]}>
      <div className="narrow">
        <p className="lead">
          {status === 'published' ? (
            <Trans>Nhu cầu đang mở. Từ chữ đầu tiên bạn sửa, nó tạm rời danh mục và dừng gợi ý cho đến khi gửi lại và được duyệt.</Trans>
          ) : (
            <Trans>Nhu cầu đang chờ duyệt. Từ chữ đầu tiên bạn sửa, nó rời hàng chờ cho đến khi bạn gửi lại.</Trans>
          )}
        </p>
        <div className="btns wiz-acts">
          <Button kind="primary" onClick={onConfirm}>
            <Trans>Bắt đầu sửa</Trans>
          </Button>
          <ButtonLink kind="quiet" to="/needs/$needId" params={{ needId: id }}>
            <Trans>Giữ nguyên</Trans>
          </ButtonLink>
        </div>
      </div>
    </Page>
  );
}

function Closed({ need: { id } }: { need: Need }) {
  const { t } = useLingui();
  return (
    <Page title={t`Sửa nhu cầu`} crumbs={[{ label: t`Bàn làm việc`, link: { to: '/desk' } }]}>
      <Notice tone="locked" title={<Trans>Nhu cầu này đã đóng nên không sửa được</Trans>}>
        <p>
          <Trans>Còn cần thì mở trang nhu cầu, chọn “Việc khác” rồi chép thành nhu cầu mới hoặc gia hạn.</Trans>
        </p>
      </Notice>
      <div className="btns wiz-acts">
        <ButtonLink kind="secondary" to="/needs/$needId" params={{ needId: id }}>
          <Trans>Mở trang nhu cầu</Trans>
        </ButtonLink>
      </div>
    </Page>
  );
}

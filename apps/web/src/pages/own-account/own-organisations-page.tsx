import type { Me } from '@caunoi/contracts/identity/identity';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { api } from '../../api';
import { AskingButton } from '../../components/asking-button';
import { Button } from '../../components/button';
import { Notice } from '../../components/notice';
import { ProblemNotice } from '../../components/problem-notice';
import { ProofFirst } from '../../components/proof-of-address';
import { StatusBadge } from '../../components/status-badge';
import { noteOpenedFor } from '../../data/opened-for';
import { useSwitchOrganisation } from '../../data/session';
import { endMembership } from '@caunoi/contracts/identity/members.endpoints';
import { Page } from '../../shell/page';
import { SignedIn } from '../../shell/signed-in';
import { DeskRail } from '../../things/desk/desk-rail';
import '../../things/organisation/organisation.css';
import { AskPart } from './ask-part';
import { FoundPart } from './found-part';
import { JoinRequestsPart } from './join-requests-part';

export function OwnOrganisationsPage() {
  const { t } = useLingui();
  return <SignedIn title={t`Tổ chức của tôi`}>{(me) => <OwnOrganisations me={me} />}</SignedIn>;
}

/** For whom one may act, whom one has asked, and how one comes to another. */
function OwnOrganisations({ me }: { me: Me }) {
  const { t } = useLingui();
  return (
    <Page title={t`Tổ chức của tôi`} heading={null}>
      <div className="deskgrid">
        <DeskRail />
        <div className="narrow">
          <h1 className="page-title" tabIndex={-1}>
            <Trans>Tổ chức của tôi</Trans>
          </h1>
          <Memberships me={me} />
          <JoinRequestsPart proven={me.account.emailVerified} />
          <ProofFirst title={<Trans>Cần xác nhận thư điện tử trước khi xin vào hoặc lập tổ chức</Trans>} />
          {me.account.emailVerified && <AskPart />}
          {me.account.emailVerified && <FoundPart />}
        </div>
      </div>
    </Page>
  );
}

function Memberships({ me }: { me: Me }) {
  const change = useSwitchOrganisation({ stays: true });
  if (me.memberships.length === 0)
    return (
      <Notice title={<Trans>Bạn chưa thuộc tổ chức nào</Trans>}>
        <p>
          <Trans>Bạn xem và lưu tìm kiếm được. Muốn đăng nhu cầu hay công nghệ thì cần một tổ chức.</Trans>
        </p>
      </Notice>
    );
  return (
    <>
      {change.error && <ProblemNotice error={change.error} />}
      <ul className="rows">
        {me.memberships.map(({ organisationId, name }) => (
          <li key={organisationId} className="session-row">
            <div>
              <b>{name}</b>{' '}
              {organisationId === me.organisation?.id && (
                <StatusBadge tone="accent">{me.manager ? <Trans>đang thay mặt, quản lý</Trans> : <Trans>đang thay mặt</Trans>}</StatusBadge>
              )}
            </div>
            {organisationId === me.organisation?.id ? (
              <Leave me={me} organisationId={organisationId} name={name} />
            ) : (
              <Button
                kind="secondary"
                busy={change.isPending && change.variables === organisationId}
                onClick={() => change.mutate(organisationId)}
              >
                <Trans>Chuyển sang {name}</Trans>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

interface LeaveProps {
  me: Me;
  organisationId: string;
  name: string;
}

/** Says what becomes of what one wrote. Afterwards the page begins anew: one acts for nobody until one switches. */
function Leave({ me, organisationId, name }: LeaveProps) {
  const { t } = useLingui();
  const leave = useMutation({
    mutationFn: () => api.call(endMembership, { params: { organisationId, accountId: me.account.id } }),
    onSuccess: () => {
      noteOpenedFor(undefined);
      location.reload();
    },
  });
  return (
    <AskingButton
      label={
        <span>
          <Trans>Rời tổ chức</Trans> <span className="sr">{name}</span>
        </span>
      }
      title={t`Rời tổ chức ${name}?`}
      action={t`Rời tổ chức`}
      busy={leave.isPending}
      onConfirm={() => leave.mutate()}
    >
      <p>
        <Trans>
          Nhu cầu, công nghệ và bản nháp bạn viết cho tổ chức ở lại với tổ chức, đồng nghiệp dùng tiếp; bạn không mở được nữa. Hồ sơ chuyên
          gia và tìm kiếm đã lưu là của bạn, vẫn còn. Muốn vào lại thì cần được mời hoặc xin vào.
        </Trans>
      </p>
      {me.manager && (
        <p>
          <Trans>Bạn là người quản lý: nếu là người quản lý duy nhất, hãy giao quyền quản lý cho một thành viên trước.</Trans>
        </p>
      )}
      {leave.error && <ProblemNotice error={leave.error} />}
    </AskingButton>
  );
}

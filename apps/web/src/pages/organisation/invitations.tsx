import type { Invitation } from '@caunoi/contracts/identity/identity';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { AskingButton } from '../../components/asking-button';
import { Button } from '../../components/button';
import { CalendarDate } from '../../components/dates';
import { ProblemNotice } from '../../components/problem-notice';
import { ProofFirst } from '../../components/proof-of-address';
import { StatusBadge } from '../../components/status-badge';
import { toast } from '../../components/toast-store';
import { NewInvitation } from './new-invitation';
import { invitationsQuery, type Member, resend, revoke } from './organisation-data';

/** How a manager brings people in: by a letter to an address. */
export function Invitations({ me }: { me: Member }) {
  const [writing, setWriting] = useState(false);
  const organisationId = me.organisation.id;
  const { data, error, refetch } = useQuery(invitationsQuery(organisationId));
  return (
    <div className="org-acts no-print">
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {data && data.length > 0 && (
        <>
          <h3>
            <Trans>Lời mời đang chờ</Trans>
          </h3>
          <ul className="rows">
            {data.map((invitation) => (
              <InvitationRow key={invitation.id} organisationId={organisationId} invitation={invitation} />
            ))}
          </ul>
        </>
      )}
      <ProofFirst title={<Trans>Cần xác nhận thư điện tử trước khi mời người khác</Trans>} />
      {writing ? (
        <NewInvitation organisationId={organisationId} onDone={() => setWriting(false)} />
      ) : (
        me.account.emailVerified && (
          <div className="btns org-acts">
            <Button kind="secondary" onClick={() => setWriting(true)}>
              <Trans>Mời thành viên</Trans>
            </Button>
          </div>
        )
      )}
    </div>
  );
}

interface RowProps {
  organisationId: string;
  invitation: Invitation;
}

function InvitationRow({ organisationId, invitation: { id, email, manager, expiresAt } }: RowProps) {
  const { t } = useLingui();
  const client = useQueryClient();
  const onSettled = () => client.invalidateQueries({ queryKey: invitationsQuery(organisationId).queryKey });
  const takeBack = useMutation({
    mutationFn: () => revoke(organisationId, id),
    onSuccess: () => toast(t`Đã thu hồi lời mời ${email}`),
    onSettled,
  });
  const again = useMutation({
    mutationFn: () => resend(organisationId, id),
    onSuccess: () => toast(t`Đã gửi lại thư mời tới ${email}`),
    onSettled,
  });
  const error = takeBack.error ?? again.error;
  return (
    <li className="session-row">
      <div>
        <b>{email}</b>{' '}
        {manager && (
          <StatusBadge>
            <Trans>sẽ quản lý</Trans>
          </StatusBadge>
        )}
        <br />
        <span className="small soft">
          <Trans>
            Dùng được đến <CalendarDate value={expiresAt} />
          </Trans>
        </span>
        {error && <ProblemNotice error={error} />}
      </div>
      <div className="btns">
        <Button kind="quiet" busy={again.isPending} onClick={() => again.mutate()}>
          <span>
            <Trans>Gửi lại thư</Trans> <span className="sr">{email}</span>
          </span>
        </Button>
        <AskingButton
          label={
            <span>
              <Trans>Thu hồi lời mời</Trans> <span className="sr">{email}</span>
            </span>
          }
          title={t`Thu hồi lời mời ${email}?`}
          action={t`Thu hồi lời mời`}
          busy={takeBack.isPending}
          onConfirm={(close) => takeBack.mutate(undefined, { onSettled: close })}
        >
          <Trans>Đường dẫn trong thư đã gửi không dùng được nữa. Muốn mời lại thì gửi lời mời mới.</Trans>
        </AskingButton>
      </div>
    </li>
  );
}

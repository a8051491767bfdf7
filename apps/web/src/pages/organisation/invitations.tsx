import type { Invitation } from '@caunoi/contracts/identity/identity';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { AskingButton } from '../../components/asking-button';
import { Button } from '../../components/button';
import { CalendarDate } from '../../components/dates';
import { ProblemNotice } from '../../components/problem-notice';
import { StatusBadge } from '../../components/status-badge';
import { toast } from '../../components/toast-store';
import { idempotencyKeys } from '../../data/idempotency-key';
import { CheckField } from '../../forms/choice-field';
import { Form } from '../../forms/form';
import { TextField } from '../../forms/text-field';
import { useZodForm } from '../../forms/use-zod-form';
import { InvitationLink } from './invitation-link';
import { type Invited, invitationsQuery, invite, revoke } from './organisation-data';
import { InvitationForm } from './schemas';

/** How a manager brings people in: by a link that is handed over, since the platform sends no mail yet. */
export function Invitations({ organisationId }: { organisationId: string }) {
  const [writing, setWriting] = useState(false);
  const [made, setMade] = useState<Invited>();
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
              <InvitationRow
                key={invitation.id}
                organisationId={organisationId}
                invitation={invitation}
                onRevoked={() => setMade((shown) => (shown?.invitation.id === invitation.id ? undefined : shown))}
              />
            ))}
          </ul>
        </>
      )}
      {made && <InvitationLink invited={made} onDone={() => setMade(undefined)} />}
      {writing ? (
        <NewInvitation organisationId={organisationId} onMade={setMade} onDone={() => setWriting(false)} />
      ) : (
        <div className="btns org-acts">
          <Button kind="secondary" onClick={() => setWriting(true)}>
            <Trans>Mời thành viên</Trans>
          </Button>
        </div>
      )}
    </div>
  );
}

interface RowProps {
  organisationId: string;
  invitation: Invitation;
  onRevoked: () => void;
}

function InvitationRow({ organisationId, invitation: { id, fullName, manager, expiresAt }, onRevoked }: RowProps) {
  const { t } = useLingui();
  const client = useQueryClient();
  const takeBack = useMutation({
    mutationFn: () => revoke(organisationId, id),
    onSuccess: () => {
      toast(t`Đã thu hồi lời mời ${fullName}`);
      onRevoked();
    },
    onSettled: () => client.invalidateQueries({ queryKey: invitationsQuery(organisationId).queryKey }),
  });
  return (
    <li className="session-row">
      <div>
        <b>{fullName}</b>{' '}
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
        {takeBack.error && <ProblemNotice error={takeBack.error} />}
      </div>
      <AskingButton
        label={
          <span>
            <Trans>Thu hồi lời mời</Trans> <span className="sr">{fullName}</span>
          </span>
        }
        title={t`Thu hồi lời mời ${fullName}?`}
        action={t`Thu hồi lời mời`}
        busy={takeBack.isPending}
        onConfirm={(close) => takeBack.mutate(undefined, { onSettled: close })}
      >
        <Trans>Đường dẫn đã đưa không dùng được nữa. Muốn mời lại thì tạo đường dẫn mới.</Trans>
      </AskingButton>
    </li>
  );
}

interface NewProps {
  organisationId: string;
  onMade: (invited: Invited) => void;
  onDone: () => void;
}

function NewInvitation({ organisationId, onMade, onDone }: NewProps) {
  const { t } = useLingui();
  const client = useQueryClient();
  const [keyOf] = useState(idempotencyKeys);
  const form = useZodForm(InvitationForm, { defaultValues: { fullName: '', manager: false } });
  return (
    <div className="sheet pad new-member">
      <h3>
        <Trans>Lời mời mới</Trans>
      </h3>
      <Form
        form={form}
        onSubmit={async (wanted) => {
          onMade(await invite(organisationId, wanted, keyOf(wanted)));
          onDone();
          await client.invalidateQueries({ queryKey: invitationsQuery(organisationId).queryKey });
        }}
      >
        <TextField
          name="fullName"
          label={t`Mời ai?`}
          hint={t`Họ tên, để bạn nhận ra lời mời. Người đó tự ghi thư điện tử và tự đặt mật khẩu.`}
          autoComplete="off"
        />
        <CheckField name="manager" label={t`Cho người này quản lý tổ chức`} hint={t`Sửa thông tin, mời thành viên.`} />
        <div className="btns org-acts">
          <Button kind="primary" type="submit" busy={form.formState.isSubmitting}>
            <Trans>Tạo đường dẫn mời</Trans>
          </Button>
          <Button kind="quiet" onClick={onDone}>
            <Trans>Thôi</Trans>
          </Button>
        </div>
      </Form>
    </div>
  );
}

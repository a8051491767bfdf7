import { Role } from '@caunoi/contracts/access';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../components/button';
import { ConfirmDialog, type ConfirmDialogProps } from '../../components/confirm-dialog';
import { CalendarDate } from '../../components/dates';
import { ProblemNotice } from '../../components/problem-notice';
import { StatusBadge } from '../../components/status-badge';
import { toast } from '../../components/toast-store';
import { sessionQuery, useSession } from '../../data/session';
import { useLocale } from '../../i18n/locale';
import { type AccountRow, grant } from './accounts';
import { AccountDoor, Blocked } from './account-door';
import { AddressRelease } from './address-release';
import { roleName } from '../../things/organisation/role-names';

/** One person: who, for whom, since when, and what they may do here. */
export function AccountItem({ account }: { account: AccountRow }) {
  useLocale();
  const [editing, setEditing] = useState(false);
  const { fullName, email, organisationName, createdAt, roles } = account;
  return (
    <li className="listed-account">
      <div>
        <h2>{fullName}</h2>
        <p className="small soft">
          {[email, organisationName].filter(Boolean).join(', ')},{' '}
          <Trans>
            từ <CalendarDate value={createdAt} />
          </Trans>
        </p>
        {account.blocked && <Blocked blocked={account.blocked} />}
        <p className="account-roles">
          {roles.map((role) => (
            <StatusBadge key={role}>{roleName(role)}</StatusBadge>
          ))}
        </p>
      </div>
      <div className="btns">
        <Button kind="secondary" aria-expanded={editing} onClick={() => setEditing(!editing)}>
          <span>
            <Trans>Sửa vai trò</Trans> <span className="sr">{fullName}</span>
          </span>
        </Button>
        <AccountDoor account={account} />
        <AddressRelease account={account} />
      </div>
      {editing && <RolesForm account={account} onDone={() => setEditing(false)} />}
    </li>
  );
}

function RolesForm({ account, onDone }: { account: AccountRow; onDone: () => void }) {
  const { fullName, roles, organisationId } = account;
  const { t } = useLingui();
  const client = useQueryClient();
  const { me } = useSession();
  const [chosen, setChosen] = useState<readonly Role[]>(roles);
  const [asking, setAsking] = useState(false);
  // Nobody can give this role back to themselves.
  const resigns = me?.account.id === account.id && roles.includes('administrator') && !chosen.includes('administrator');
  const save = useMutation({
    mutationFn: (wanted: readonly Role[]) => grant(account, [...wanted]),
    onSuccess: async (_, wanted) => {
      // Taking back is no new form, only the roles that stood there before.
      toast(t`Đã ghi vai trò của ${fullName}`, wanted === roles || resigns ? undefined : () => save.mutate(roles));
      onDone();
      await Promise.all([
        client.invalidateQueries({ queryKey: ['accounts'] }),
        client.invalidateQueries({ queryKey: sessionQuery.queryKey }),
      ]);
    },
  });
  // Whoever is a member has a role; of others every one may be taken.
  const none = chosen.length === 0 && organisationId !== null;
  return (
    <form
      className="roles-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (none) return;
        if (resigns) setAsking(true);
        else save.mutate(chosen);
      }}
    >
      <RoleChoices fullName={fullName} chosen={chosen} onChoose={setChosen} />
      {save.error && <ProblemNotice error={save.error} />}
      <div className="btns">
        <Button kind="primary" type="submit" busy={save.isPending} refusal={none ? t`Cần ít nhất một vai trò.` : undefined}>
          <Trans>Ghi vai trò</Trans>
        </Button>
        <Button kind="quiet" onClick={onDone}>
          <Trans>Thôi</Trans>
        </Button>
      </div>
      <Resigning
        open={asking}
        busy={save.isPending}
        onConfirm={() => save.mutate(chosen, { onSettled: () => setAsking(false) })}
        onClose={() => setAsking(false)}
      />
    </form>
  );
}

interface RoleChoicesProps {
  fullName: string;
  chosen: readonly Role[];
  onChoose: (chosen: readonly Role[]) => void;
}

function RoleChoices({ fullName, chosen, onChoose }: RoleChoicesProps) {
  useLocale();
  const toggle = (role: Role, on: boolean) => onChoose(on ? [...chosen, role] : chosen.filter((other) => other !== role));
  return (
    <fieldset>
      <legend className="label">
        <Trans>Vai trò của {fullName}</Trans>
      </legend>
      <div className="roles-list">
        {Role.options.map((role) => (
          <label key={role} className="choice">
            <input type="checkbox" checked={chosen.includes(role)} onChange={({ target }) => toggle(role, target.checked)} />
            <span>{roleName(role)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** The last look before an administrator is none any more. */
function Resigning(question: Pick<ConfirmDialogProps, 'open' | 'busy' | 'onConfirm' | 'onClose'>) {
  const { t } = useLingui();
  return (
    <ConfirmDialog {...question} title={t`Thôi làm quản trị viên?`} action={t`Thôi làm quản trị viên`} dangerous>
      <Trans>Bạn không tự lấy lại được vai trò này: một quản trị viên khác phải cho bạn.</Trans>
    </ConfirmDialog>
  );
}

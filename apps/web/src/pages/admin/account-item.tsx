import { Role } from '@caunoi/contracts/access';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../components/button';
import { CalendarDate } from '../../components/dates';
import { ProblemNotice } from '../../components/problem-notice';
import { StatusBadge } from '../../components/status-badge';
import { toast } from '../../components/toast-store';
import { sessionQuery } from '../../data/session';
import { useLocale } from '../../i18n/locale';
import { type AccountRow, grant } from './accounts';
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
  const [chosen, setChosen] = useState<readonly Role[]>(roles);
  const save = useMutation({
    mutationFn: (wanted: readonly Role[]) => grant(account, [...wanted]),
    onSuccess: async (_, wanted) => {
      // Taking back is no new form, only the roles that stood there before.
      toast(t`Đã ghi vai trò của ${fullName}`, wanted === roles ? undefined : () => save.mutate(roles));
      onDone();
      await Promise.all([
        client.invalidateQueries({ queryKey: ['accounts'] }),
        client.invalidateQueries({ queryKey: sessionQuery.queryKey }),
      ]);
    },
  });
  // Whoever is a member has a role; of others every one may be taken.
  const none = chosen.length === 0 && organisationId !== null;
  const toggle = (role: Role, on: boolean) => setChosen(on ? [...chosen, role] : chosen.filter((other) => other !== role));
  return (
    <form
      className="roles-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!none) save.mutate(chosen);
      }}
    >
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
      {save.error && <ProblemNotice error={save.error} />}
      <div className="btns">
        <Button kind="primary" type="submit" busy={save.isPending} refusal={none ? t`Cần ít nhất một vai trò.` : undefined}>
          <Trans>Ghi vai trò</Trans>
        </Button>
        <Button kind="quiet" onClick={onDone}>
          <Trans>Thôi</Trans>
        </Button>
      </div>
    </form>
  );
}

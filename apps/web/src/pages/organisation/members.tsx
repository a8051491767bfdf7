import type { Membership } from '@caunoi/contracts/identity/identity';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { AskingButton } from '../../components/asking-button';
import { Button } from '../../components/button';
import { ProblemNotice } from '../../components/problem-notice';
import { Skeleton } from '../../components/skeleton';
import { StatusBadge } from '../../components/status-badge';
import { toast } from '../../components/toast-store';
import { sessionQuery } from '../../data/session';
import { useLocale } from '../../i18n/locale';
import { roleName } from '../../things/organisation/role-names';
import { Invitations } from './invitations';
import { makeManager, type Member, membersQuery } from './organisation-data';

/** Who acts for the organisation. Managers add people and share the managing. */
export function Members({ me }: { me: Member }) {
  const { t } = useLingui();
  const { data, error, refetch } = useQuery(membersQuery(me.organisation.id));
  return (
    <section className="org-part">
      <h2>
        <Trans>Thành viên</Trans>
      </h2>
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton shape="rows" />}
      {data && (
        <table className="table fold">
          <thead>
            <tr>
              <th scope="col">{t`Tên`}</th>
              <th scope="col">{t`Vai trò`}</th>
              <th scope="col">{t`Quản lý`}</th>
            </tr>
          </thead>
          <tbody>
            {data.map((member) => (
              <MemberRow key={member.accountId} me={me} member={member} />
            ))}
          </tbody>
        </table>
      )}
      {me.manager && <Invitations organisationId={me.organisation.id} />}
    </section>
  );
}

function MemberRow({ me, member }: { me: Member; member: Membership }) {
  const { t } = useLingui();
  useLocale();
  const { accountId, fullName, email, manager, roles } = member;
  return (
    <tr>
      <th scope="row">
        {fullName} {accountId === me.account.id && <span className="muted">{t`(bạn)`}</span>}
        <span className="small soft member-mail">{email}</span>
      </th>
      <td data-l={t`Vai trò`}>
        <span>{roles.map(roleName).join(', ')}</span>
      </td>
      <td data-l={t`Quản lý`}>
        <div className="member-manages">
          {manager ? (
            <StatusBadge tone="accent">
              <Trans>Người quản lý</Trans>
            </StatusBadge>
          ) : (
            <span className="muted">
              <Trans>Thành viên</Trans>
            </span>
          )}
          {me.manager && <ManagerSwitch me={me} member={member} />}
        </div>
      </td>
    </tr>
  );
}

function ManagerSwitch({ me, member: { accountId, fullName, manager } }: { me: Member; member: Membership }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const { name } = me.organisation;
  const isOwn = accountId === me.account.id;
  const change = useMutation({
    mutationFn: (wanted: boolean) => makeManager(me.organisation.id, accountId, wanted),
    onSuccess: async (_, wanted) => {
      const undo = () => change.mutate(!wanted);
      toast(wanted ? t`${fullName} là người quản lý` : t`${fullName} không còn là người quản lý`, isOwn ? undefined : undo);
      if (isOwn) await client.invalidateQueries({ queryKey: sessionQuery.queryKey });
    },
    onSettled: () => client.invalidateQueries({ queryKey: membersQuery(me.organisation.id).queryKey }),
  });
  return (
    <>
      {isOwn ? (
        <AskingButton
          label={<Trans>Thôi quản lý</Trans>}
          title={t`Thôi quản lý ${name}?`}
          action={t`Thôi quản lý`}
          busy={change.isPending}
          onConfirm={(close) => change.mutate(false, { onSettled: close })}
        >
          <Trans>Bạn không tự lấy lại được quyền này: một người quản lý khác phải cho bạn.</Trans>
        </AskingButton>
      ) : (
        <Button kind="quiet" busy={change.isPending} onClick={() => change.mutate(!manager)}>
          <span>
            {manager ? <Trans>Thôi quản lý</Trans> : <Trans>Cho quản lý</Trans>} <span className="sr">{fullName}</span>
          </span>
        </Button>
      )}
      {change.error && <ProblemNotice error={change.error} />}
    </>
  );
}

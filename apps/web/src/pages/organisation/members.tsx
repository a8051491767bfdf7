import type { Membership } from '@caunoi/contracts/identity/identity';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ProblemNotice } from '../../components/problem-notice';
import { Skeleton } from '../../components/skeleton';
import { StatusBadge } from '../../components/status-badge';
import { useLocale } from '../../i18n/locale';
import { roleName } from '../../things/organisation/role-names';
import { Applicants } from './applicants';
import { HandOverNotice } from './hand-over';
import { Invitations } from './invitations';
import { MemberActs } from './member-acts';
import { type Member, membersQuery } from './organisation-data';

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
      {data?.handOver && <HandOverNotice me={me} handOver={data.handOver} />}
      {me.manager && <Applicants organisationId={me.organisation.id} />}
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
            {data.items.map((member) => (
              <MemberRow key={member.accountId} me={me} member={member} />
            ))}
          </tbody>
        </table>
      )}
      <p className="small soft no-print">
        <Trans>
          Muốn rời tổ chức, xem <Link to="/account/organisations">Tổ chức của tôi</Link>.
        </Trans>
      </p>
      {me.manager && <Invitations me={me} />}
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
          {me.manager && <MemberActs me={me} member={member} />}
        </div>
      </td>
    </tr>
  );
}

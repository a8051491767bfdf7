import { leaveToLink } from '@caunoi/contracts/gateway/outside.endpoints';
import type { AccountLink } from '@caunoi/contracts/identity/outside';
import { removeAccountLink } from '@caunoi/contracts/identity/outside.endpoints';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../api';
import { CalendarDate, RelativeDate } from '../../components/dates';
import { IssuerButtons } from '../../components/issuer-buttons';
import { issuersQuery } from '../../data/outside';
import { useLocale } from '../../i18n/locale';
import { WayInRow } from './way-in-row';

/** Signing in with an account that one has elsewhere. */
export function AccountLinksPart({ links }: { links: readonly AccountLink[] }) {
  const { data: issuers } = useQuery(issuersQuery);
  useLocale();
  if (!issuers || (issuers.length === 0 && links.length === 0)) return null;
  const others = issuers.filter(({ name }) => !links.some(({ issuer }) => issuer === name));
  return (
    <section className="org-part">
      <h2>
        <Trans>Tài khoản bên ngoài</Trans>
      </h2>
      <p>
        <Trans>Đăng nhập bằng tài khoản bạn đã có ở nơi khác, không cần mật khẩu của Cầu Nối.</Trans>
      </p>
      {links.length > 0 && (
        <ul className="rows">
          {links.map((link) => (
            <LinkRow key={link.id} link={link} />
          ))}
        </ul>
      )}
      {others.length > 0 && (
        <div className="org-acts">
          <IssuerButtons
            issuers={others}
            label={(name) => <Trans>Nối với {name}</Trans>}
            leave={(issuerId) => api.call(leaveToLink, { body: { issuerId } })}
          />
        </div>
      )}
    </section>
  );
}

function LinkRow({ link: { id, issuer, name, createdAt, lastUsedAt } }: { link: AccountLink }) {
  const { t } = useLingui();
  return (
    <WayInRow
      name={issuer}
      more={name}
      times={
        lastUsedAt ? (
          <Trans>
            Nối <CalendarDate value={createdAt} />, dùng lần cuối <RelativeDate value={lastUsedAt} />
          </Trans>
        ) : (
          <Trans>
            Nối <CalendarDate value={createdAt} />, chưa dùng lần nào
          </Trans>
        )
      }
      remove={() => api.call(removeAccountLink, { params: { linkId: id } })}
      title={t`Gỡ ${issuer}?`}
      action={t`Gỡ tài khoản bên ngoài`}
      consequence={<Trans>Từ đó không đăng nhập vào Cầu Nối bằng {issuer} được nữa.</Trans>}
      done={t`Đã gỡ ${issuer}`}
    />
  );
}

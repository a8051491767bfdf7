import { leaveToLink } from '@caunoi/contracts/gateway/outside.endpoints';
import type { AccountLink, SignInIssuer } from '@caunoi/contracts/identity/outside';
import { removeAccountLink } from '@caunoi/contracts/identity/outside.endpoints';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api';
import { AskingButton } from '../../components/asking-button';
import { Button } from '../../components/button';
import { CalendarDate, RelativeDate } from '../../components/dates';
import { ProblemNotice } from '../../components/problem-notice';
import { toast } from '../../components/toast-store';
import { issuersQuery, leaveTo } from '../../data/outside';
import { securityQuery } from '../../data/security';
import { useLocale } from '../../i18n/locale';

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
      {others.length > 0 && <Connect issuers={others} />}
    </section>
  );
}

function LinkRow({ link: { id, issuer, name, createdAt, lastUsedAt } }: { link: AccountLink }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const remove = useMutation({
    mutationFn: () => api.call(removeAccountLink, { params: { linkId: id } }),
    onSuccess: () => toast(t`Đã gỡ ${issuer}`),
    onSettled: () => client.invalidateQueries({ queryKey: securityQuery.queryKey }),
  });
  return (
    <li className="session-row">
      <div>
        <b>{issuer}</b> {name}
        <br />
        <span className="small soft">
          {lastUsedAt ? (
            <Trans>
              Nối <CalendarDate value={createdAt} />, dùng lần cuối <RelativeDate value={lastUsedAt} />
            </Trans>
          ) : (
            <Trans>
              Nối <CalendarDate value={createdAt} />, chưa dùng lần nào
            </Trans>
          )}
        </span>
      </div>
      <AskingButton
        label={
          <span>
            <Trans>Gỡ</Trans> <span className="sr">{issuer}</span>
          </span>
        }
        title={t`Gỡ ${issuer}?`}
        action={t`Gỡ tài khoản bên ngoài`}
        busy={remove.isPending}
        onConfirm={(close) => remove.mutate(undefined, { onSuccess: close })}
      >
        <p>
          <Trans>Từ đó không đăng nhập vào Cầu Nối bằng {issuer} được nữa.</Trans>
        </p>
        {remove.error && <ProblemNotice error={remove.error} />}
      </AskingButton>
    </li>
  );
}

function Connect({ issuers }: { issuers: readonly SignInIssuer[] }) {
  const leave = useMutation({
    mutationFn: (issuerId: string) => api.call(leaveToLink, { body: { issuerId } }),
    onSuccess: ({ address }) => leaveTo(address, undefined),
  });
  return (
    <>
      {leave.error && <ProblemNotice error={leave.error} />}
      <div className="btns org-acts">
        {issuers.map(({ id, name }) => (
          <Button
            key={id}
            kind="secondary"
            busy={!leave.isIdle && !leave.isError && leave.variables === id}
            onClick={() => leave.mutate(id)}
          >
            <Trans>Nối với {name}</Trans>
          </Button>
        ))}
      </div>
    </>
  );
}

import { verifyEmail } from '@caunoi/contracts/gateway/links.endpoints';
import { Trans, useLingui } from '@lingui/react/macro';
import { api } from '../../api';
import { ButtonLink } from '../../components/button';
import { useSession } from '../../data/session';
import { LinkAct, ToAccount } from './link-act';
import { SecretLink } from './secret-link';

/** Where the letter leads that comes with a new account. A person says yes: programs that open links prove nothing. */
export function VerifyEmailPage() {
  const { t } = useLingui();
  return (
    <SecretLink purpose="verify_email" title={t`Xác nhận thư điện tử`} otherwise={<ToAccount />}>
      {(link) => <Verify {...link} />}
    </SecretLink>
  );
}

function Verify({ email, secret }: { email: string; secret: string }) {
  const { t } = useLingui();
  const { me } = useSession();
  return (
    <LinkAct
      title={t`Xác nhận thư điện tử`}
      question={
        <p>
          <Trans>
            <b>{email}</b> là địa chỉ thư của bạn?
          </Trans>
        </p>
      }
      action={<Trans>Xác nhận địa chỉ này</Trans>}
      act={() => api.call(verifyEmail, { body: { secret } })}
      done={<Trans>Đã xác nhận {email}</Trans>}
      onward={
        me ? (
          <ButtonLink kind="primary" to="/desk">
            <Trans>Về bàn làm việc</Trans>
          </ButtonLink>
        ) : (
          <ButtonLink kind="primary" to="/sign-in">
            <Trans>Đăng nhập</Trans>
          </ButtonLink>
        )
      }
    />
  );
}

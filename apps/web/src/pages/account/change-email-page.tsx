import { changeEmail, takeEmailBack } from '@caunoi/contracts/gateway/links.endpoints';
import { Trans, useLingui } from '@lingui/react/macro';
import { api } from '../../api';
import { ButtonLink } from '../../components/button';
import { LinkAct, ToAccount } from './link-act';
import { SecretLink } from './secret-link';

interface Address {
  email: string;
  secret: string;
}

/** Where the letter leads that goes to the new address. */
export function ChangeEmailPage() {
  const { t } = useLingui();
  return (
    <SecretLink purpose="change_email" title={t`Đổi thư điện tử`} otherwise={<ToAccount />}>
      {(link) => <Change {...link} />}
    </SecretLink>
  );
}

function Change({ email, secret }: Address) {
  const { t } = useLingui();
  return (
    <LinkAct
      title={t`Đổi thư điện tử`}
      question={
        <p>
          <Trans>
            Dùng <b>{email}</b> cho tài khoản của bạn? Từ đó bạn đăng nhập bằng địa chỉ này.
          </Trans>
        </p>
      }
      action={<Trans>Dùng địa chỉ này</Trans>}
      act={() => api.call(changeEmail, { body: { secret } })}
      done={<Trans>Tài khoản nay dùng {email}</Trans>}
      onward={<ToAccount />}
    />
  );
}

/** Where the letter leads that goes to the former address. */
export function UndoEmailChangePage() {
  const { t } = useLingui();
  return (
    <SecretLink purpose="undo_email_change" title={t`Lấy lại tài khoản`} otherwise={<ToAccount />}>
      {(link) => <Undo {...link} />}
    </SecretLink>
  );
}

function Undo({ email, secret }: Address) {
  const { t } = useLingui();
  return (
    <LinkAct
      title={t`Lấy lại tài khoản`}
      question={
        <p>
          <Trans>
            Tài khoản trở về <b>{email}</b>, mọi nơi bị đăng xuất, mật khẩu và cách đăng nhập được thêm từ lúc đổi địa chỉ mất hiệu lực.
          </Trans>
        </p>
      }
      action={<Trans>Lấy lại tài khoản</Trans>}
      act={() => api.call(takeEmailBack, { body: { secret } })}
      done={<Trans>Tài khoản đã trở về {email}. Mời đặt mật khẩu mới.</Trans>}
      onward={
        <ButtonLink kind="primary" to="/forgot-password">
          <Trans>Đặt mật khẩu mới</Trans>
        </ButtonLink>
      }
    />
  );
}

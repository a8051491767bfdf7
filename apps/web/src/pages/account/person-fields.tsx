import { Trans, useLingui } from '@lingui/react/macro';
import { PasswordField } from '../../forms/password-field';
import { TextField } from '../../forms/text-field';

/** Who somebody is and how they get in: the same for everybody who opens an account. */
export function PersonFields() {
  const { t } = useLingui();
  return (
    <section className="account-part">
      <h2>
        <Trans>Về bạn</Trans>
      </h2>
      <TextField required name="fullName" label={t`Họ và tên`} autoComplete="name" />
      <TextField
        required
        name="email"
        label={t`Thư điện tử`}
        hint={t`Dùng để đăng nhập, không hiện công khai.`}
        type="email"
        autoComplete="username"
        inputMode="email"
        spellCheck={false}
      />
      <PasswordField
        required
        name="password"
        label={t`Mật khẩu`}
        hint={t`Từ 12 ký tự, một câu dễ nhớ cũng được. Dán từ trình quản lý mật khẩu được.`}
        autoComplete="new-password"
      />
    </section>
  );
}

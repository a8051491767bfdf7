import { Trans, useLingui } from '@lingui/react/macro';
import { useId } from 'react';
import { PasswordField } from '../../forms/password-field';
import { TextField } from '../../forms/text-field';

/** Who somebody is and how they get in: the same for everybody who opens an account. `email`: the address that is proven already. */
export function PersonFields({ email }: { email?: string }) {
  const { t } = useLingui();
  return (
    <section className="account-part">
      <h2>
        <Trans>Về bạn</Trans>
      </h2>
      <TextField required name="fullName" label={t`Họ và tên`} autoComplete="name" />
      {email ? <ProvenAddress email={email} /> : <AddressField />}
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

function AddressField() {
  const { t } = useLingui();
  return (
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
  );
}

/** What one signs in with later, also for password managers; nobody can change it here. */
function ProvenAddress({ email }: { email: string }) {
  const id = useId();
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        <Trans>Thư điện tử</Trans>
      </label>
      <span className="hint" id={`${id}-hint`}>
        <Trans>Lời mời gửi tới địa chỉ này. Bạn dùng nó để đăng nhập.</Trans>
      </span>
      <input id={id} className="input" type="email" autoComplete="username" readOnly value={email} aria-describedby={`${id}-hint`} />
    </div>
  );
}

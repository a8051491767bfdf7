import { ProblemError } from '@caunoi/contracts/client';
import { resetPassword } from '@caunoi/contracts/gateway/links.endpoints';
import { PasswordReset } from '@caunoi/contracts/identity/identity';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { z } from 'zod';
import { api } from '../../api';
import { Button, ButtonLink } from '../../components/button';
import { sessionQuery } from '../../data/session';
import { Form } from '../../forms/form';
import { PasswordField } from '../../forms/password-field';
import { hasErrors, useZodForm } from '../../forms/use-zod-form';
import { Page } from '../../shell/page';
import './account.css';
import { isOver, LinkOver, SecretLink } from './secret-link';

/** Where the letter leads that was asked for with a forgotten password. */
export function ResetPasswordPage() {
  const { t } = useLingui();
  return (
    <SecretLink purpose="reset_password" title={t`Đặt mật khẩu mới`} otherwise={<AnotherLink />}>
      {({ email, secret }) => <NewPassword email={email} secret={secret} />}
    </SecretLink>
  );
}

const AnotherLink = () => (
  <ButtonLink kind="primary" to="/forgot-password">
    <Trans>Xin đường dẫn mới</Trans>
  </ButtonLink>
);

const Chosen = PasswordReset.pick({ password: true });

function NewPassword({ email, secret }: { email: string; secret: string }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const navigate = useNavigate();
  const form = useZodForm(Chosen, { defaultValues: { password: '' } });
  const [over, setOver] = useState(false);
  const send = async ({ password }: z.output<typeof Chosen>) => {
    try {
      await api.call(resetPassword, { body: { secret, password } });
    } catch (error) {
      if (isOver(error)) return setOver(true);
      if (!(error instanceof ProblemError) || error.code !== 'account.password_common') throw error;
      return form.setError('password', { type: 'server', message: error.problem.title });
    }
    await client.invalidateQueries({ queryKey: sessionQuery.queryKey });
    await navigate({ to: '/sign-in', search: { after: 'reset' }, replace: true });
  };
  return (
    <Page title={t`Đặt mật khẩu mới`} hasErrors={hasErrors(form)}>
      {over ? (
        <LinkOver otherwise={<AnotherLink />} />
      ) : (
        <div className="account">
          <p className="account-note">
            <Trans>
              Cho tài khoản <b>{email}</b>. Mọi nơi đang đăng nhập sẽ bị đăng xuất.
            </Trans>
          </p>
          <Form form={form} onSubmit={send}>
            {/* For password managers, which keep a password under a name. */}
            <input hidden readOnly type="email" autoComplete="username" value={email} />
            <PasswordField
              required
              name="password"
              label={t`Mật khẩu mới`}
              hint={t`Từ 12 ký tự, một câu dễ nhớ cũng được. Dán từ trình quản lý mật khẩu được.`}
              autoComplete="new-password"
            />
            <div className="btns account-acts">
              <Button kind="primary" type="submit" busy={form.formState.isSubmitting}>
                <Trans>Đặt mật khẩu</Trans>
              </Button>
            </div>
          </Form>
        </div>
      )}
    </Page>
  );
}

import { openSession } from '@caunoi/contracts/gateway/gateway.endpoints';
import { SignIn } from '@caunoi/contracts/identity/identity';
import { Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi, Link } from '@tanstack/react-router';
import { api } from '../../api';
import { Button } from '../../components/button';
import { Form } from '../../forms/form';
import { PasswordField } from '../../forms/password-field';
import { TextField } from '../../forms/text-field';
import { hasErrors, useZodForm } from '../../forms/use-zod-form';
import { Page } from '../../shell/page';
import './account.css';
import { useEnter } from './use-enter';

const route = getRouteApi('/sign-in');

export function SignInPage() {
  const { t } = useLingui();
  const { next } = route.useSearch();
  const enter = useEnter(next);
  const form = useZodForm(SignIn, { defaultValues: { email: '', password: '' } });
  const { isSubmitting } = form.formState;
  return (
    <Page title={t`Đăng nhập`} hasErrors={hasErrors(form)}>
      <div className="account">
        <Form form={form} onSubmit={async (body) => enter((await api.call(openSession, { body })).me)}>
          <TextField
            required
            name="email"
            label={t`Thư điện tử`}
            type="email"
            autoComplete="username"
            inputMode="email"
            spellCheck={false}
          />
          <PasswordField required name="password" label={t`Mật khẩu`} autoComplete="current-password" />
          <div className="btns account-acts">
            <Button kind="primary" type="submit" busy={isSubmitting}>
              <Trans>Đăng nhập</Trans>
            </Button>
          </div>
        </Form>
        <p className="account-other">
          <Trans>
            Chưa có tài khoản?{' '}
            <Link to="/sign-up" search={{ next }}>
              Đăng ký miễn phí
            </Link>
          </Trans>
        </p>
      </div>
    </Page>
  );
}

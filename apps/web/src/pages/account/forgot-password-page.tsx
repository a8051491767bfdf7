import { forgotPassword } from '@caunoi/contracts/gateway/links.endpoints';
import { ForgottenPassword } from '@caunoi/contracts/identity/identity';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { z } from 'zod';
import { api } from '../../api';
import { Button } from '../../components/button';
import { Notice } from '../../components/notice';
import { Form } from '../../forms/form';
import { TextField } from '../../forms/text-field';
import { hasErrors, useZodForm } from '../../forms/use-zod-form';
import { Page } from '../../shell/page';
import './account.css';

/** The way to a link by which one chooses a new password. Nobody is told here whether an address has an account. */
export function ForgotPasswordPage() {
  const { t } = useLingui();
  const form = useZodForm(ForgottenPassword, { defaultValues: { email: '' } });
  const [sentTo, setSentTo] = useState<string | null>(null);
  const send = async (body: z.output<typeof ForgottenPassword>) => {
    setSentTo(null);
    await api.call(forgotPassword, { body });
    setSentTo(body.email);
  };
  return (
    <Page title={t`Quên mật khẩu`} lead={t`Nhập thư điện tử của tài khoản để nhận đường dẫn đặt mật khẩu mới.`} hasErrors={hasErrors(form)}>
      <div className="account">
        <div aria-live="polite" className={sentTo ? 'account-note' : undefined}>
          {sentTo && <SentNotice email={sentTo} />}
        </div>
        <Form form={form} onSubmit={send}>
          <TextField
            required
            name="email"
            label={t`Thư điện tử`}
            type="email"
            autoComplete="username"
            inputMode="email"
            spellCheck={false}
          />
          <div className="btns account-acts">
            <Button kind={sentTo ? 'secondary' : 'primary'} type="submit" busy={form.formState.isSubmitting}>
              {sentTo ? <Trans>Gửi lại</Trans> : <Trans>Gửi đường dẫn</Trans>}
            </Button>
          </div>
        </Form>
        <p className="account-other">
          <Trans>
            Nhớ ra rồi? <Link to="/sign-in">Đăng nhập</Link>
          </Trans>
        </p>
      </div>
    </Page>
  );
}

const SentNotice = ({ email }: { email: string }) => (
  <Notice tone="positive" title={<Trans>Mời xem hộp thư {email}</Trans>}>
    <p>
      <Trans>
        Nếu địa chỉ này có tài khoản, thư tới trong vài phút. Đường dẫn trong thư dùng được một lần, trong một giờ. Chưa thấy thư, xin xem
        mục thư rác.
      </Trans>
    </p>
  </Notice>
);

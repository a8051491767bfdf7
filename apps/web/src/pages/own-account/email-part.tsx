import { ForgottenPassword } from '@caunoi/contracts/identity/identity';
import { requestEmailChange } from '@caunoi/contracts/identity/links.endpoints';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { z } from 'zod';
import { api } from '../../api';
import { Button } from '../../components/button';
import { Notice } from '../../components/notice';
import { Form } from '../../forms/form';
import { TextField } from '../../forms/text-field';
import { useZodForm } from '../../forms/use-zod-form';

const Wanted = ForgottenPassword;

/** Another address: it counts once its owner has followed the link of a letter to it. */
export function EmailPart() {
  const { t } = useLingui();
  const [email, setEmail] = useState<string | null>(null);
  const form = useZodForm(Wanted, { defaultValues: { email: '' } });
  const send = async (body: z.output<typeof Wanted>) => {
    setEmail(null);
    await api.call(requestEmailChange, { body });
    setEmail(body.email);
    form.reset();
  };
  return (
    <section className="org-part">
      <h2>
        <Trans>Đổi thư điện tử</Trans>
      </h2>
      <div aria-live="polite">
        {email && (
          <Notice tone="positive" title={<Trans>Mời xem hộp thư {email}</Trans>}>
            <p>
              <Trans>
                Mở đường dẫn trong thư, trong một ngày, để dùng địa chỉ này. Nếu địa chỉ đã có tài khoản khác thì không có thư nào được gửi.
              </Trans>
            </p>
          </Notice>
        )}
      </div>
      <Form form={form} onSubmit={send}>
        <TextField
          required
          name="email"
          label={t`Địa chỉ mới`}
          hint={t`Địa chỉ cũ cũng được báo, và lấy lại được trong bảy ngày.`}
          type="email"
          autoComplete="email"
          inputMode="email"
          spellCheck={false}
        />
        <div className="btns org-acts">
          <Button kind="secondary" type="submit" busy={form.formState.isSubmitting}>
            <Trans>Gửi thư xác nhận</Trans>
          </Button>
        </div>
      </Form>
    </section>
  );
}

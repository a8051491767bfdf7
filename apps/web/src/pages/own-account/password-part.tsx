import { PasswordChange } from '@caunoi/contracts/identity/identity';
import { ProblemError } from '@caunoi/contracts/client';
import { changePassword } from '@caunoi/contracts/gateway/gateway.endpoints';
import { forgotPassword } from '@caunoi/contracts/gateway/links.endpoints';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { api } from '../../api';
import { Button } from '../../components/button';
import { Notice } from '../../components/notice';
import { ProblemNotice } from '../../components/problem-notice';
import { toast } from '../../components/toast-store';
import { securityQuery } from '../../data/security';
import { Form } from '../../forms/form';
import { PasswordField } from '../../forms/password-field';
import { useZodForm } from '../../forms/use-zod-form';
import { sessionsQuery } from './sessions';

type Change = z.output<typeof PasswordChange>;

export function PasswordPart({ email }: { email: string }) {
  const { data } = useQuery(securityQuery);
  return data?.hasPassword === false ? <FirstPassword email={email} /> : <ChangePassword />;
}

/** Whoever has come from outside has none; whoever reads the letters to their address may choose one. */
function FirstPassword({ email }: { email: string }) {
  const ask = useMutation({ mutationFn: () => api.call(forgotPassword, { body: { email } }) });
  return (
    <section className="org-part">
      <h2>
        <Trans>Mật khẩu</Trans>
      </h2>
      <p>
        <Trans>Tài khoản này chưa có mật khẩu: bạn đăng nhập bằng tài khoản bên ngoài hoặc khóa truy cập.</Trans>
      </p>
      {ask.error && <ProblemNotice error={ask.error} />}
      <div aria-live="polite">{ask.isSuccess && <Notice tone="positive" title={<Trans>Mời xem hộp thư {email}</Trans>} />}</div>
      <div className="btns org-acts">
        <Button kind="secondary" busy={ask.isPending} onClick={() => ask.mutate()}>
          <Trans>Gửi thư để đặt mật khẩu</Trans>
        </Button>
      </div>
    </section>
  );
}

function ChangePassword() {
  const { t } = useLingui();
  const client = useQueryClient();
  const form = useZodForm(PasswordChange, { defaultValues: { current: '', wanted: '' } });
  const change = async (body: Change) => {
    try {
      await api.call(changePassword, { body });
    } catch (error) {
      // Which of the two it is that was refused is known from the code alone.
      if (!(error instanceof ProblemError)) throw error;
      if (error.code === 'session.refused') return form.setError('current', { message: t`Mật khẩu hiện nay chưa đúng` });
      if (error.code === 'account.password_common') return form.setError('wanted', { message: error.problem.title });
      throw error;
    }
    form.reset();
    toast(t`Đã đổi mật khẩu, mọi nơi khác đã bị đăng xuất`);
    await client.invalidateQueries({ queryKey: sessionsQuery.queryKey });
  };
  return (
    <section className="org-part">
      <h2>
        <Trans>Mật khẩu</Trans>
      </h2>
      <Form form={form} onSubmit={change}>
        <PasswordField name="current" label={t`Mật khẩu hiện nay`} autoComplete="current-password" />
        <PasswordField
          name="wanted"
          label={t`Mật khẩu mới`}
          hint={t`Ít nhất 12 ký tự. Vài từ ghép lại dễ nhớ và khó đoán hơn ký hiệu.`}
          autoComplete="new-password"
        />
        <div className="btns org-acts">
          <Button kind="secondary" type="submit" busy={form.formState.isSubmitting}>
            <Trans>Đổi mật khẩu</Trans>
          </Button>
        </div>
      </Form>
    </section>
  );
}

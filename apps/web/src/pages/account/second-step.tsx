import { ProblemError } from '@caunoi/contracts/client';
import { SecondCode } from '@caunoi/contracts/identity/identity';
import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect } from 'react';
import { z } from 'zod';
import { Button } from '../../components/button';
import { fieldId } from '../../forms/field-errors';
import { Form } from '../../forms/form';
import { TextField } from '../../forms/text-field';
import { hasErrors, useZodForm } from '../../forms/use-zod-form';
import { Page } from '../../shell/page';
import './account.css';

const Code = z.strictObject({ code: SecondCode });

/** What is asked after the right password: a code that only its owner's phone shows, or one of those on paper. */
export function SecondStep({ send, onBack }: { send: (code: string) => Promise<void>; onBack: () => void }) {
  const { t } = useLingui();
  const form = useZodForm(Code, { defaultValues: { code: '' } });
  useEffect(() => document.getElementById(fieldId('code'))?.focus(), []);
  const check = async ({ code }: z.output<typeof Code>) => {
    try {
      await send(code);
    } catch (error) {
      if (!(error instanceof ProblemError) || error.code !== 'session.code_refused') throw error;
      form.setError('code', { type: 'server', message: error.problem.title });
    }
  };
  return (
    <Page title={t`Bước thứ hai`} hasErrors={hasErrors(form)}>
      <div className="account">
        <Form form={form} onSubmit={check}>
          <TextField
            required
            name="code"
            label={t`Mã xác thực`}
            hint={t`6 số trong ứng dụng xác thực. Không có điện thoại bên mình thì nhập một mã khôi phục 20 số.`}
            autoComplete="one-time-code"
            inputMode="numeric"
            spellCheck={false}
          />
          <div className="btns account-acts">
            <Button kind="primary" type="submit" busy={form.formState.isSubmitting}>
              <Trans>Đăng nhập</Trans>
            </Button>
            <Button kind="quiet" onClick={onBack}>
              <Trans>Dùng tài khoản khác</Trans>
            </Button>
          </div>
        </Form>
      </div>
    </Page>
  );
}

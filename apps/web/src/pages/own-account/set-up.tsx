import { ProblemError } from '@caunoi/contracts/client';
import { SecondCode } from '@caunoi/contracts/identity/identity';
import { confirmAuthenticator } from '@caunoi/contracts/identity/second-factor.endpoints';
import { Trans, useLingui } from '@lingui/react/macro';
import { z } from 'zod';
import { api } from '../../api';
import { Button } from '../../components/button';
import { QrCode } from '../../components/qr-code';
import { Form } from '../../forms/form';
import { TextField } from '../../forms/text-field';
import { useZodForm } from '../../forms/use-zod-form';
import { inGroups } from './in-groups';
import './security.css';

const Code = z.strictObject({ code: SecondCode });

interface SetUpProps {
  secret: string;
  /** otpauth:… */
  address: string;
  onCodes: (codes: readonly string[]) => Promise<unknown>;
  onLeave: () => void;
}

/** The app learns the secret, from the code or typed, and shows that it has by a code of its own. */
export function SetUp({ secret, address, onCodes, onLeave }: SetUpProps) {
  const { t } = useLingui();
  const form = useZodForm(Code, { defaultValues: { code: '' } });
  const confirm = async (body: z.output<typeof Code>) => {
    try {
      const { codes } = await api.call(confirmAuthenticator, { body });
      await onCodes(codes);
    } catch (error) {
      if (!(error instanceof ProblemError) || error.code !== 'session.code_refused') throw error;
      form.setError('code', { type: 'server', message: error.problem.title });
    }
  };
  return (
    <>
      <p>
        <Trans>
          Mở ứng dụng xác thực (Google Authenticator, Microsoft Authenticator, 1Password, Bitwarden…), thêm tài khoản bằng cách quét mã này.
        </Trans>
      </p>
      <div className="set-up">
        <QrCode text={address} label={t`Mã QR cho ứng dụng xác thực`} />
        <div>
          <p>
            <Trans>
              Đang dùng điện thoại? <a href={address}>Mở trong ứng dụng xác thực</a>
            </Trans>
          </p>
          <p>
            <Trans>Không quét được thì gõ khóa này vào ứng dụng:</Trans>
          </p>
          <code className="app-secret">{inGroups(secret)}</code>
        </div>
      </div>
      <Form form={form} onSubmit={confirm}>
        <TextField
          required
          name="code"
          label={t`Mã trong ứng dụng`}
          hint={t`6 số đang hiện, để chắc là ứng dụng đã nhận khóa.`}
          autoComplete="one-time-code"
          inputMode="numeric"
          spellCheck={false}
        />
        <div className="btns org-acts">
          <Button kind="primary" type="submit" busy={form.formState.isSubmitting}>
            <Trans>Xác nhận và bật</Trans>
          </Button>
          <Button kind="quiet" onClick={onLeave}>
            <Trans>Thôi</Trans>
          </Button>
        </div>
      </Form>
    </>
  );
}

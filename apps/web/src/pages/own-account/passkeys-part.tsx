import { newPasskeyOptions, registerPasskey } from '@caunoi/contracts/gateway/passkeys.endpoints';
import { NewPasskey, type Passkey } from '@caunoi/contracts/identity/passkey';
import { removePasskey } from '@caunoi/contracts/identity/passkeys.endpoints';
import { Trans, useLingui } from '@lingui/react/macro';
import { browserSupportsWebAuthn, type PublicKeyCredentialCreationOptionsJSON, startRegistration } from '@simplewebauthn/browser';
import { useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { api } from '../../api';
import { Button } from '../../components/button';
import { CalendarDate, RelativeDate } from '../../components/dates';
import { toast } from '../../components/toast-store';
import { isPasskeyHost, isThereAlready, wasLeft } from '../../data/passkeys';
import { securityQuery } from '../../data/security';
import { Form } from '../../forms/form';
import { TextField } from '../../forms/text-field';
import { useZodForm } from '../../forms/use-zod-form';
import { useLocale } from '../../i18n/locale';
import { deviceName } from './device-name';
import { WayInRow } from './way-in-row';
import './security.css';

const Named = NewPasskey.pick({ name: true });

/** Signing in by a finger, a face or the PIN of a device. */
export function PasskeysPart({ passkeys }: { passkeys: readonly Passkey[] }) {
  useLocale();
  const can = browserSupportsWebAuthn() && isPasskeyHost(location.hostname);
  return (
    <section className="org-part passkeys">
      <h2>
        <Trans>Khóa truy cập</Trans>
      </h2>
      <p>
        <Trans>Đăng nhập bằng vân tay, khuôn mặt hoặc mã PIN của máy, không cần mật khẩu hay mã xác thực.</Trans>
      </p>
      {passkeys.length > 0 && (
        <ul className="rows">
          {passkeys.map((passkey) => (
            <PasskeyRow key={passkey.id} passkey={passkey} />
          ))}
        </ul>
      )}
      {can ? (
        <AddPasskey />
      ) : (
        <p className="soft">
          <Trans>Trình duyệt hoặc địa chỉ này chưa tạo được khóa truy cập.</Trans>
        </p>
      )}
    </section>
  );
}

function PasskeyRow({ passkey: { id, name, createdAt, lastUsedAt } }: { passkey: Passkey }) {
  const { t } = useLingui();
  return (
    <WayInRow
      name={name}
      times={
        lastUsedAt ? (
          <Trans>
            Thêm <CalendarDate value={createdAt} />, dùng lần cuối <RelativeDate value={lastUsedAt} />
          </Trans>
        ) : (
          <Trans>
            Thêm <CalendarDate value={createdAt} />, chưa dùng lần nào
          </Trans>
        )
      }
      remove={() => api.call(removePasskey, { params: { passkeyId: id } })}
      title={t`Gỡ khóa truy cập ${name}?`}
      action={t`Gỡ khóa truy cập`}
      consequence={<Trans>Máy giữ khóa này không đăng nhập bằng nó được nữa.</Trans>}
      done={t`Đã gỡ khóa truy cập ${name}`}
    />
  );
}

function AddPasskey() {
  const { t } = useLingui();
  const client = useQueryClient();
  const form = useZodForm(Named, { defaultValues: { name: deviceName(navigator.userAgent) ?? '' } });
  const add = async ({ name }: z.output<typeof Named>) => {
    const options = (await api.call(newPasskeyOptions, {})) as unknown as PublicKeyCredentialCreationOptionsJSON;
    const made = await startRegistration({ optionsJSON: options }).catch((error: unknown) => {
      if (wasLeft(error)) return null;
      if (isThereAlready(error)) {
        form.setError('name', { message: t`Máy này đã có khóa truy cập cho tài khoản của bạn` });
        return null;
      }
      throw error;
    });
    if (!made) return;
    const { clientDataJSON, attestationObject, transports = [] } = made.response;
    const known = NewPasskey.shape.transports.safeParse(transports).data ?? [];
    await api.call(registerPasskey, { body: { name, id: made.id, clientDataJSON, attestationObject, transports: known } });
    toast(t`Đã thêm khóa truy cập ${name}`);
    await client.invalidateQueries({ queryKey: securityQuery.queryKey });
  };
  return (
    <Form form={form} onSubmit={add}>
      <TextField
        required
        name="name"
        label={t`Tên cho khóa này`}
        hint={t`Để nhận ra máy giữ khóa, ví dụ “Điện thoại của tôi”.`}
        limit={60}
      />
      <div className="btns org-acts">
        <Button kind="secondary" type="submit" busy={form.formState.isSubmitting}>
          <Trans>Thêm khóa truy cập</Trans>
        </Button>
      </div>
    </Form>
  );
}

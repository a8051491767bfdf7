import { z } from 'zod';
import { Line, Timestamp } from '../primitives';

const Base64Url = (max: number) =>
  z
    .string()
    .max(max)
    .regex(/^[A-Za-z0-9_-]+$/);

const CredentialId = Base64Url(1400);
const ClientData = Base64Url(4096);

/** A passkey as its owner sees it. */
export const Passkey = z
  .object({
    id: z.uuid(),
    name: z.string(),
    createdAt: Timestamp,
    /** Null as long as nobody has signed in with it. */
    lastUsedAt: Timestamp.nullable(),
  })
  .meta({ id: 'Passkey' });
export type Passkey = z.output<typeof Passkey>;

/** What a browser is asked for: `PublicKeyCredentialCreationOptionsJSON` and `PublicKeyCredentialRequestOptionsJSON` of Web Authentication. */
export const PasskeyOptions = z.looseObject({ challenge: z.string() });

/** What it answers when it has made one (`RegistrationResponseJSON`), as far as it is looked at; `name`: what its owner calls it. */
export const NewPasskey = z.strictObject({
  name: Line(60),
  id: CredentialId,
  clientDataJSON: ClientData,
  attestationObject: Base64Url(16_384),
  transports: z.array(z.enum(['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'])).max(7),
});

/** What it answers when it has used one (`AuthenticationResponseJSON`). */
export const PasskeyAnswer = z.strictObject({
  id: CredentialId,
  clientDataJSON: ClientData,
  authenticatorData: Base64Url(8192),
  signature: Base64Url(2048),
});

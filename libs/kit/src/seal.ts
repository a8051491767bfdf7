import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const [NONCE, TAG] = [12, 16];

/** What only some may read: whoever knows the key, and of whom and for what it is. */
interface Holder {
  caller: string;
  key: string;
  use?: 'answer' | 'authenticator';
}

/** What is kept so that a look into the table tells nothing. */
export function seal(text: string, holder: Holder) {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(CIPHER, secretOf(holder), nonce);
  const hidden = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), hidden]);
}

/** Throws where another has sealed it, or somebody has changed it. */
export function unseal(sealed: Buffer, holder: Holder) {
  const cipher = createDecipheriv(CIPHER, secretOf(holder), sealed.subarray(0, NONCE));
  cipher.setAuthTag(sealed.subarray(NONCE, NONCE + TAG));
  return Buffer.concat([cipher.update(sealed.subarray(NONCE + TAG)), cipher.final()]).toString();
}

const secretOf = ({ caller, key, use = 'answer' }: Holder) => Buffer.from(hkdfSync('sha256', key, caller, use, 32));

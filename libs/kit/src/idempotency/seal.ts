import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const [NONCE, TAG] = [12, 16];

/** Who knows the key; of which the table has a hash only. */
interface Holder {
  caller: string;
  key: string;
}

/** Answers hold drafts and secrets of links: kept so that only who sends the key again can read them. */
export function seal(text: string, holder: Holder) {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(CIPHER, secretOf(holder), nonce);
  const hidden = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), hidden]);
}

export function unseal(sealed: Buffer, holder: Holder) {
  const cipher = createDecipheriv(CIPHER, secretOf(holder), sealed.subarray(0, NONCE));
  cipher.setAuthTag(sealed.subarray(NONCE, NONCE + TAG));
  return Buffer.concat([cipher.update(sealed.subarray(NONCE + TAG)), cipher.final()]).toString();
}

const secretOf = ({ caller, key }: Holder) => Buffer.from(hkdfSync('sha256', key, caller, 'answer', 32));

import { randomInt } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';

/** As every authenticator app takes it, whatever else it can do (RFC 6238): SHA-1, six figures, thirty seconds. */
const PERIOD = 30;
const SECRET_BYTES = 20;
/** A clock that is half a minute fast or slow is let through. */
const WINDOW = 1;
const RECOVERY_CODES = 10;
const RECOVERY_FIGURES = 20;

export const newAppSecret = () => new Secret({ size: SECRET_BYTES }).base32;

const appOf = (secret: string, label = '') =>
  new TOTP({ issuer: 'Cầu Nối', label, algorithm: 'SHA1', digits: 6, period: PERIOD, secret: Secret.fromBase32(secret) });

/** What an app reads from a code that it scans, or a link that it opens. */
export const appAddress = (secret: string, email: string) => appOf(secret, email).toString();

/** Of which step of thirty seconds the code is, if it is one of those about now; otherwise null. */
export function stepOf(secret: string, code: string, now: Date): number | null {
  const delta = appOf(secret).validate({ token: code, timestamp: now.getTime(), window: WINDOW });
  return delta === null ? null : Math.floor(now.getTime() / 1000 / PERIOD) + delta;
}

export const isRecovery = (code: string) => code.length === RECOVERY_FIGURES;

/** 66 random bits each: figures alone, so that one box takes them and the app's on every keyboard. */
export const newRecoveryCodes = () =>
  Array.from({ length: RECOVERY_CODES }, () => Array.from({ length: RECOVERY_FIGURES }, () => randomInt(10)).join(''));

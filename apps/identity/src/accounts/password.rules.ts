import { DomainError } from '@caunoi/kit/http/domain-error';
import { commonPasswords } from './common-passwords';

/** The most frequent passwords, and those made of the person's own words, are refused; nothing else is asked (NIST SP 800-63B 3.1.1). */
export function assertHardToGuess(password: string, words: string[]) {
  const plain = simplified(password);
  const own = words.map(simplified).filter((word) => word.length >= 6);
  const repeated = /^(.{1,4})\1+$/.test(plain);
  if (repeated || commonPasswords.has(plain) || own.some((word) => plain === word || plain.replace(/\d+$/, '') === word))
    throw new DomainError('account.password_common');
}

const simplified = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll(/[đĐ]/g, 'd')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '');

const FREE_FAILURES = 5;
const LONGEST_WAIT_SECONDS = 300;

/** Seconds that must pass after the last of so many failures: none for the first few, then doubling up to five minutes. */
export const waitAfter = (failures: number) =>
  failures < FREE_FAILURES ? 0 : Math.min(2 ** (failures - FREE_FAILURES), LONGEST_WAIT_SECONDS);

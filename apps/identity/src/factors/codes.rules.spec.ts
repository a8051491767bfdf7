import { Secret, TOTP } from 'otpauth';
import { appAddress, isRecovery, newAppSecret, newRecoveryCodes, stepOf } from './codes.rules';

/** The secret and the codes of RFC 6238, appendix B: the last six figures of each. */
const secret = Secret.fromUTF8('12345678901234567890').base32;

it.each([
  [59, '287082', 1],
  [1_111_111_109, '081804', 37_037_036],
  [1_234_567_890, '005924', 41_152_263],
  [20_000_000_000, '353130', 666_666_666],
])('%d seconds after 1970 the code is %s', (seconds, code, step) => expect(stepOf(secret, code, new Date(seconds * 1000))).toBe(step));

it.each([
  ['the step before', -30, 37_037_035],
  ['the step after', 30, 37_037_037],
  ['one earlier', -60, null],
  ['one later', 60, null],
])('a code of %s', (_, away, step) => {
  const now = new Date(1_111_111_109_000);
  const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: now.getTime() + away * 1000 });
  expect(stepOf(secret, code, now)).toBe(step);
});

it('what an app scans names the platform and the account', () => {
  const address = new URL(appAddress(secret, 'lan@vi-du.vn'));
  expect([address.protocol, address.host, decodeURIComponent(address.pathname)]).toEqual(['otpauth:', 'totp', '/Cầu Nối:lan@vi-du.vn']);
  expect(Object.fromEntries(address.searchParams)).toEqual({
    ...{ issuer: 'Cầu Nối', secret, algorithm: 'SHA1', digits: '6', period: '30' },
  });
});

it('secrets and recovery codes are never the same twice', () => {
  expect(newAppSecret()).toMatch(/^[A-Z2-7]{32}$/);
  const codes = [...newRecoveryCodes(), ...newRecoveryCodes()];
  expect(new Set(codes).size).toBe(20);
  expect(codes.every((code) => /^\d{20}$/.test(code) && isRecovery(code))).toBe(true);
  expect(isRecovery('123456')).toBe(false);
});

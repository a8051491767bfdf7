import { z } from 'zod';
import { endpoint } from '../contract';
import { Timestamp } from '../primitives';
import { GivenPassword, SecondCode } from './identity';
import { AccountLink } from './outside';
import { Passkey } from './passkey';

/** Told once: only their hashes are kept. */
const RecoveryCodes = z.object({ codes: z.array(z.string()) });

export const security = endpoint({
  method: 'GET',
  path: '/me/security',
  since: '0.2.0',
  summary: 'How one signs in to the own account, and what else secures it',
  access: 'signed-in',
  answer: z.object({
    /** Since when a code of an authenticator app is asked for at each sign-in. */
    authenticatorSince: Timestamp.nullable(),
    /** How many recovery codes are left. */
    recoveryCodes: z.int(),
    passkeys: z.array(Passkey),
    /** False of whoever has signed up from outside and chosen none. */
    hasPassword: z.boolean(),
    accountLinks: z.array(AccountLink),
  }),
  problems: ['account.unknown'],
});

export const beginAuthenticator = endpoint({
  method: 'POST',
  path: '/me/authenticator',
  since: '0.2.0',
  summary: 'Have a secret for an authenticator app (RFC 6238): it counts once one of its codes is confirmed, and replaces one that was not',
  access: 'signed-in',
  recent: true,
  answer: z.object({ secret: z.string(), address: z.string() }),
  problems: ['account.unknown', 'authenticator.exists'],
});

export const confirmAuthenticator = endpoint({
  method: 'POST',
  path: '/me/authenticator/confirmation',
  since: '0.2.0',
  summary: 'Switch signing in in two steps on, with a code of the app; the recovery codes are told only now',
  access: 'signed-in',
  recent: true,
  body: z.strictObject({ code: SecondCode }),
  answer: RecoveryCodes,
  problems: ['account.unknown', 'authenticator.unknown', 'authenticator.exists', 'session.code_refused', 'session.unknown'],
});

export const renewRecoveryCodes = endpoint({
  method: 'POST',
  path: '/me/recovery-codes',
  since: '0.2.0',
  summary: 'Have new recovery codes, told only now: those of before work no more',
  access: 'signed-in',
  recent: true,
  answer: RecoveryCodes,
  problems: ['account.unknown', 'authenticator.unknown'],
});

export const removeAuthenticator = endpoint({
  method: 'DELETE',
  path: '/me/authenticator',
  since: '0.2.0',
  summary: 'Switch signing in in two steps off',
  access: 'signed-in',
  recent: true,
  answer: z.undefined(),
  status: 204,
  problems: ['account.unknown', 'authenticator.unknown'],
});

export const proveAgain = endpoint({
  method: 'POST',
  path: '/me/proof',
  since: '0.2.0',
  summary:
    'Prove once more that it is you, for what asks for a proof of the last ten minutes: with a code where the account signs in in two steps, otherwise with its password',
  access: 'signed-in',
  body: z.strictObject({ password: GivenPassword.optional(), code: SecondCode.optional() }),
  answer: z.undefined(),
  status: 204,
  problems: ['account.unknown', 'session.unknown', 'session.refused', 'session.code_needed', 'session.code_refused'],
});

export const removeSecondFactor = endpoint({
  method: 'DELETE',
  path: '/accounts/:accountId/second-factor',
  since: '0.2.0',
  summary: 'Let somebody sign in with the password alone who has lost their app and their recovery codes; they are told',
  access: { anyOf: ['administrator'] },
  recent: true,
  params: z.strictObject({ accountId: z.uuid() }),
  answer: z.undefined(),
  status: 204,
  problems: ['account.unknown', 'account.own', 'authenticator.unknown'],
});

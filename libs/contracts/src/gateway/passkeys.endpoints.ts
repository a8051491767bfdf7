import { z } from 'zod';
import { endpoint } from '../contract';
import { Me, takeBack } from '../identity/identity';
import { NewPasskey, Passkey, PasskeyAnswer, PasskeyOptions } from '../identity/passkey';

export const newPasskeyOptions = endpoint({
  method: 'POST',
  path: '/me/passkeys/options',
  since: '0.2.0',
  summary: 'What a browser needs to make a passkey for the own account (Web Authentication)',
  access: 'signed-in',
  recent: true,
  answer: PasskeyOptions,
  problems: ['account.unknown'],
});

export const registerPasskey = endpoint({
  method: 'POST',
  path: '/me/passkeys',
  since: '0.2.0',
  summary: 'Sign in with this passkey from now on, too',
  access: 'signed-in',
  recent: true,
  body: NewPasskey,
  answer: Passkey,
  problems: ['account.unknown', 'passkey.refused', 'passkey.exists', 'passkey.too_many'],
});

export const sessionPasskeyOptions = endpoint({
  method: 'POST',
  path: '/session/passkey/options',
  since: '0.2.0',
  summary: 'What a browser needs to sign in with a passkey (Web Authentication)',
  access: 'public',
  answer: PasskeyOptions,
});

export const openSessionByPasskey = endpoint({
  method: 'POST',
  path: '/session/passkey',
  since: '0.2.0',
  summary: 'Sign in with a passkey, which counts as both steps: sets the session cookie',
  access: 'public',
  body: PasskeyAnswer.extend({ takeBack }),
  answer: z.object({ me: Me.nullable() }),
  problems: ['passkey.refused', 'account.blocked', 'account.leaving'],
});

import { z } from 'zod';
import { endpoint } from '../contract';
import { WebAddress } from '../primitives';
import { takeBack } from './identity';
import { NewPasskey, Passkey, PasskeyAnswer, PasskeyOptions } from './passkey';
import { Opening, OpenSession } from './identity.endpoints';

/** Where the browser is, as the gateway has made sure: passkeys of one site are none at another. */
const AtSite = z.strictObject({ site: WebAddress });
const { site } = AtSite.shape;

export const passkeyOptions = endpoint({
  method: 'POST',
  path: '/accounts/mine/passkeys/options',
  summary: 'What a browser needs to make a passkey for the own account',
  access: 'signed-in',
  exposure: 'internal',
  recent: true,
  body: AtSite,
  answer: PasskeyOptions,
  problems: ['account.unknown'],
});

export const addPasskey = endpoint({
  method: 'POST',
  path: '/accounts/mine/passkeys',
  summary: 'Sign in with this passkey from now on, too',
  access: 'signed-in',
  exposure: 'internal',
  recent: true,
  body: z.strictObject({ ...NewPasskey.shape, site }),
  answer: Passkey,
  problems: ['account.unknown', 'passkey.refused', 'passkey.exists', 'passkey.too_many'],
});

export const removePasskey = endpoint({
  method: 'DELETE',
  path: '/me/passkeys/:passkeyId',
  since: '0.2.0',
  summary: 'Sign in with this passkey no more',
  access: 'signed-in',
  recent: true,
  params: z.strictObject({ passkeyId: z.uuid() }),
  answer: z.undefined(),
  status: 204,
  problems: ['account.unknown', 'passkey.unknown', 'account.last_way'],
});

export const passkeySignInOptions = endpoint({
  method: 'POST',
  path: '/sessions/passkey/options',
  summary: 'What a browser needs to sign in with a passkey, whosever it is',
  access: 'public',
  exposure: 'internal',
  body: AtSite,
  answer: PasskeyOptions,
});

export const signInByPasskey = endpoint({
  method: 'POST',
  path: '/sessions/passkey',
  summary: 'Open a session with a passkey, which counts as both steps',
  access: 'public',
  exposure: 'internal',
  body: z.strictObject({ ...PasskeyAnswer.shape, ...Opening, site, takeBack }),
  answer: OpenSession,
  status: 201,
  problems: ['passkey.refused', 'account.blocked', 'account.leaving'],
});

import { z } from 'zod';
import { endpoint } from '../contract';
import { Timestamp } from '../primitives';
import { Email, ForgottenPassword, LinkSecret, PasswordReset } from './identity';
import { Origin } from './identity.endpoints';
import { LinkPurpose } from './identity.events';

export const requestPasswordReset = endpoint({
  method: 'POST',
  path: '/accounts/password-resets',
  summary:
    'Have a link sent by which a forgotten password is replaced; the answer and its time are the same whether or not there is an account',
  access: 'public',
  exposure: 'internal',
  body: z.strictObject({ ...ForgottenPassword.shape, client: Origin.client }),
  answer: z.undefined(),
  status: 204,
  problems: ['request.too_many'],
});

/** By POST: a secret does not belong into an address, and what only opens links must not use one up. */
export const readLink = endpoint({
  method: 'POST',
  path: '/secret-links/reading',
  since: '0.2.0',
  summary: 'What a link that was sent by e-mail is for, and for which address, to whoever holds its secret; it is not used up',
  access: 'public',
  body: z.strictObject({ secret: LinkSecret }),
  answer: z.object({ purpose: LinkPurpose, email: z.string(), expiresAt: Timestamp }),
  problems: ['link.unknown'],
});

export const completePasswordReset = endpoint({
  method: 'POST',
  path: '/accounts/password-resets/completion',
  summary: 'Choose a new password with the secret of the link: every session of the account ends, and its owner is told',
  access: 'public',
  exposure: 'internal',
  body: z.strictObject({ ...PasswordReset.shape, device: Origin.device }),
  answer: z.object({ accountId: z.uuid() }),
  problems: ['link.unknown', 'account.password_common'],
});

export const sendVerification = endpoint({
  method: 'POST',
  path: '/me/email-verification',
  since: '0.2.0',
  summary: 'Have a link sent to the own address by which one proves it; an older one ends',
  access: 'signed-in',
  answer: z.undefined(),
  status: 204,
  problems: ['account.unknown', 'request.too_many'],
});

export const completeVerification = endpoint({
  method: 'POST',
  path: '/accounts/email-verifications/completion',
  summary: 'Prove an address with the secret of the link that was sent to it',
  access: 'public',
  exposure: 'internal',
  body: z.strictObject({ secret: LinkSecret }),
  answer: z.object({ accountId: z.uuid() }),
  problems: ['link.unknown'],
});

export const requestEmailChange = endpoint({
  method: 'POST',
  path: '/me/email-change',
  since: '0.2.0',
  summary:
    'Have a link sent to another address of one’s own: the account has it once the link was followed; the answer is the same if somebody else has it',
  access: 'signed-in',
  recent: true,
  body: z.strictObject({ email: Email }),
  answer: z.undefined(),
  status: 204,
  problems: ['account.unknown', 'request.too_many'],
});

export const completeEmailChange = endpoint({
  method: 'POST',
  path: '/accounts/email-changes/completion',
  summary:
    'Take the new address with the secret of the link that was sent to it; the former one, if it was proven, can take it back for a week',
  access: 'public',
  exposure: 'internal',
  body: z.strictObject({ secret: LinkSecret }),
  answer: z.object({ accountId: z.uuid() }),
  problems: ['link.unknown', 'account.email_taken'],
});

export const undoEmailChange = endpoint({
  method: 'POST',
  path: '/accounts/email-changes/undoing',
  summary:
    'Take the former address again: every session ends, as do the password, recovery codes, and what was added to sign in with since then',
  access: 'public',
  exposure: 'internal',
  body: z.strictObject({ secret: LinkSecret }),
  answer: z.object({ accountId: z.uuid() }),
  problems: ['link.unknown', 'account.email_taken'],
});

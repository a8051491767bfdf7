import { z } from 'zod';
import { endpoint } from '../contract';
import { ForgottenPassword, LinkSecret, PasswordReset } from '../identity/identity';

export const forgotPassword = endpoint({
  method: 'POST',
  path: '/password-resets',
  since: '0.2.0',
  summary: 'Have a link sent to an address by which its owner chooses a new password; the answer does not tell whether it has an account',
  access: 'public',
  body: ForgottenPassword,
  answer: z.undefined(),
  status: 204,
  problems: ['request.too_many'],
});

export const resetPassword = endpoint({
  method: 'POST',
  path: '/password-resets/completion',
  since: '0.2.0',
  summary: 'Choose a new password with the secret of the link, which works once: every session of the account ends',
  access: 'public',
  body: PasswordReset,
  answer: z.undefined(),
  status: 204,
  problems: ['link.unknown', 'account.password_common'],
});

export const verifyEmail = endpoint({
  method: 'POST',
  path: '/email-verifications/completion',
  since: '0.2.0',
  summary: 'Prove an address with the secret of the link that was sent to it, which works once; signed in or not',
  access: 'public',
  body: z.strictObject({ secret: LinkSecret }),
  answer: z.undefined(),
  status: 204,
  problems: ['link.unknown'],
});

export const changeEmail = endpoint({
  method: 'POST',
  path: '/email-changes/completion',
  since: '0.2.0',
  summary: 'Take the new address with the secret of the link that was sent to it, which works once; signed in or not',
  access: 'public',
  body: z.strictObject({ secret: LinkSecret }),
  answer: z.undefined(),
  status: 204,
  problems: ['link.unknown', 'account.email_taken'],
});

export const takeEmailBack = endpoint({
  method: 'POST',
  path: '/email-changes/undoing',
  since: '0.2.0',
  summary:
    'Take the former address again with the secret of the link that was sent to it: every session of the account ends, and its password',
  access: 'public',
  body: z.strictObject({ secret: LinkSecret }),
  answer: z.undefined(),
  status: 204,
  problems: ['link.unknown', 'account.email_taken'],
});

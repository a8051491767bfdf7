import { z } from 'zod';
import { endpoint } from '../contract';
import { WebAddress } from '../primitives';
import { SecondCode, takeBack } from './identity';
import { Opening, OpenSession, SessionSecret } from './identity.endpoints';
import { AccountLink, IssuerId, IssuersAnswer, OutsidePerson, OutsideSignUp, SignInIssuer } from './outside';

/** What only the browser knows that began, from its own cookie. */
const secret = SessionSecret;
/** Where the browser is, as the gateway has made sure: the issuer sends it back there. */
const Beginning = z.strictObject({ issuerId: IssuerId, site: WebAddress });
const Begun = z.object({ secret, address: z.string().describe('Where the browser goes to') });
const away = ['outside.unknown_issuer', 'outside.away'] as const;

export const signInIssuers = endpoint({
  method: 'GET',
  path: '/sign-in-issuers',
  since: '0.2.0',
  summary: 'With which accounts of elsewhere one can sign in here; none where the operator has configured none',
  access: 'public',
  answer: z.object({ items: z.array(SignInIssuer) }),
});

export const beginOutside = endpoint({
  method: 'POST',
  path: '/outside-sign-ins',
  summary: 'Begin to sign in by an issuer; `again`: it is to ask the person, whoever is signed in there',
  access: 'public',
  exposure: 'internal',
  body: z.strictObject({ ...Beginning.shape, again: z.boolean().default(false) }),
  answer: Begun,
  problems: away,
});

export const beginOutsideLink = endpoint({
  method: 'POST',
  path: '/accounts/mine/outside-sign-ins',
  summary: 'Begin to link the own account to one at an issuer',
  access: 'signed-in',
  exposure: 'internal',
  recent: true,
  body: Beginning,
  answer: Begun,
  problems: [...away, 'account.unknown'],
});

export const returnFromOutside = endpoint({
  method: 'POST',
  path: '/outside-sign-ins/return',
  summary: 'Whom the issuer has named: with a session where their account is linked to it, otherwise what it has told of them',
  access: 'public',
  exposure: 'internal',
  body: z.strictObject({ ...Opening, secret, answer: IssuersAnswer }),
  answer: z.object({ session: OpenSession.nullable(), person: OutsidePerson.nullable() }),
  problems: [...away, 'outside.over', 'outside.declined', 'outside.failed', 'session.code_needed', 'account.blocked', 'account.leaving'],
});

export const outsideSecondStep = endpoint({
  method: 'POST',
  path: '/outside-sign-ins/code',
  summary: 'Open the session of an account that asks for a code after the issuer’s word',
  access: 'public',
  exposure: 'internal',
  body: z.strictObject({ ...Opening, secret, code: SecondCode.optional(), takeBack }),
  answer: OpenSession,
  status: 201,
  problems: ['outside.over', 'session.code_needed', 'session.code_refused', 'account.blocked', 'account.leaving', 'request.too_many'],
});

export const readOutside = endpoint({
  method: 'POST',
  path: '/outside-sign-ins/reading',
  summary: 'Whom the issuer has named, as long as nothing was made of it',
  access: 'public',
  exposure: 'internal',
  body: z.strictObject({ secret }),
  answer: OutsidePerson,
  problems: ['outside.over', 'outside.unknown_issuer'],
});

export const signUpFromOutside = endpoint({
  method: 'POST',
  path: '/accounts/outside',
  summary: 'Create an account, without a password, for whom the issuer has named',
  access: 'public',
  exposure: 'internal',
  body: z.strictObject({ ...OutsideSignUp.shape, ...Opening, secret }),
  answer: OpenSession,
  status: 201,
  problems: ['outside.over', 'account.email_taken', 'account_link.taken'],
});

export const linkAccount = endpoint({
  method: 'POST',
  path: '/accounts/mine/links',
  summary: 'Sign in to the own account from now on, too, as the person whom the issuer has named',
  access: 'signed-in',
  exposure: 'internal',
  recent: true,
  body: z.strictObject({ secret }),
  answer: AccountLink,
  problems: ['account.unknown', 'outside.over', 'account_link.taken', 'account_link.exists'],
});

export const removeAccountLink = endpoint({
  method: 'DELETE',
  path: '/me/account-links/:linkId',
  since: '0.2.0',
  summary: 'Sign in by this account of elsewhere no more; another way to sign in must remain',
  access: 'signed-in',
  recent: true,
  params: z.strictObject({ linkId: z.uuid() }),
  answer: z.undefined(),
  status: 204,
  problems: ['account.unknown', 'account_link.unknown', 'account.last_way'],
});

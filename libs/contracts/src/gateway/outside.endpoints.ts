import { z } from 'zod';
import { endpoint } from '../contract';
import { Me, SecondCode, takeBack } from '../identity/identity';
import { AccountLink, IssuerId, IssuersAnswer, OutsidePerson, OutsideSignUp } from '../identity/outside';

const since = '0.2.0';
const Session = z.object({ me: Me.nullable() });
const Leaving = z.object({ address: z.string().describe('Where the browser is to go; the issuer sends it back to `/continue`') });
const away = ['outside.unknown_issuer', 'outside.away'] as const;

export const leaveForIssuer = endpoint({
  method: 'POST',
  path: '/session/outside',
  since,
  summary:
    'Begin to sign in with an account of elsewhere (OpenID Connect): sets the cookie that only this browser has; `again`: the issuer is to ask the person anew',
  access: 'public',
  body: z.strictObject({ issuerId: IssuerId, again: z.boolean().default(false) }),
  answer: Leaving,
  problems: away,
});

export const returnFromIssuer = endpoint({
  method: 'POST',
  path: '/session/outside/return',
  since,
  summary:
    'What the issuer sent the browser back with: signs in where an account is linked to whom it names, otherwise says what it told of them; once, within ten minutes',
  access: 'public',
  body: IssuersAnswer,
  answer: z.object({ me: Me.nullable(), person: OutsidePerson.nullable() }),
  problems: [...away, 'outside.over', 'outside.declined', 'outside.failed', 'session.code_needed', 'account.blocked', 'account.leaving'],
});

export const openSessionByIssuer = endpoint({
  method: 'POST',
  path: '/session/outside/code',
  since,
  summary: 'The second step after the issuer’s word, where the account asks for one: sets the session cookie',
  access: 'public',
  body: z.strictObject({ code: SecondCode.optional(), takeBack }),
  answer: Session,
  problems: ['outside.over', 'session.code_needed', 'session.code_refused', 'account.blocked', 'account.leaving'],
});

export const personFromIssuer = endpoint({
  method: 'GET',
  path: '/session/outside',
  since,
  summary: 'Whom an issuer has named in this browser of late, as long as nothing was made of it',
  access: 'public',
  answer: z.object({ person: OutsidePerson.nullable() }),
  problems: ['outside.unknown_issuer'],
});

export const registerFromIssuer = endpoint({
  method: 'POST',
  path: '/registration/outside',
  since,
  summary: 'Sign up as the person whom an issuer has named, without a password: sets the session cookie',
  access: 'public',
  body: OutsideSignUp,
  answer: Session,
  status: 201,
  problems: ['terms.not_accepted', 'outside.over', 'account.email_taken', 'account_link.taken'],
});

export const leaveToLink = endpoint({
  method: 'POST',
  path: '/me/account-links/beginning',
  since,
  summary: 'Begin to link the own account to one of elsewhere, to sign in with that, too',
  access: 'signed-in',
  recent: true,
  body: z.strictObject({ issuerId: IssuerId }),
  answer: Leaving,
  problems: [...away, 'account.unknown'],
});

export const linkToIssuer = endpoint({
  method: 'POST',
  path: '/me/account-links',
  since,
  summary: 'Link the own account to the person whom an issuer has named in this browser; its owner is told by letter',
  access: 'signed-in',
  recent: true,
  answer: AccountLink,
  problems: ['account.unknown', 'outside.over', 'account_link.taken', 'account_link.exists'],
});

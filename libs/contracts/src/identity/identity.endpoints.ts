import { z } from 'zod';
import { endpoint } from '../contract';
import { Portrait } from '../files/photo';
import { OpenLine, Timestamp, Version } from '../primitives';
import {
  ActiveOrganisation,
  Me,
  Organisation,
  OrganisationDetails,
  PasswordChange,
  PersonDetails,
  SessionInfo,
  SignIn,
  SignUp,
} from './identity';

const OneOrganisation = z.strictObject({ organisationId: z.uuid() });

/** Where a sign-in comes from, as the gateway sees it: the browser's name for itself, and its network address. */
export const Origin = { device: OpenLine(300).default(''), client: z.string().max(64).default('') };

/** The opaque secret of a browser session; only its SHA-256 is stored. */
export const SessionSecret = z.string().min(20).max(200);
/** The session that the browser had until now: it ends with the opening of the new one. */
const Replaced = SessionSecret.optional();
/** What only this browser knows, from its own cookie. */
const Browser = SessionSecret.optional();
/** `expiresAt` is the latest end; without calls the session ends before. */
export const OpenSession = z.object({ secret: SessionSecret, expiresAt: Timestamp, me: Me });
/** What comes with every opening of a session. */
export const Opening = { ...Origin, browser: Browser, replaces: Replaced };

export const signUp = endpoint({
  method: 'POST',
  path: '/accounts',
  summary: 'Create an account and its organisation',
  access: 'public',
  exposure: 'internal',
  body: z.strictObject({ ...SignUp.shape, ...Opening }),
  answer: OpenSession,
  status: 201,
  problems: ['account.email_taken', 'account.password_common'],
});

export const signIn = endpoint({
  method: 'POST',
  path: '/sessions',
  summary: 'Open a session with e-mail and password',
  access: 'public',
  exposure: 'internal',
  body: z.strictObject({
    ...SignIn.shape,
    ...Opening,
  }),
  answer: OpenSession,
  status: 201,
  problems: ['session.refused', 'session.code_needed', 'session.code_refused', 'account.blocked', 'account.leaving', 'request.too_many'],
});

export const exchangeSession = endpoint({
  method: 'POST',
  path: '/sessions/token',
  summary: 'Exchange a session for a short-lived internal token',
  access: 'public',
  exposure: 'internal',
  body: z.strictObject({ secret: SessionSecret }),
  answer: z.object({ token: z.string(), expiresAt: Timestamp }),
  problems: ['session.unknown'],
});

export const closeSession = endpoint({
  method: 'POST',
  path: '/sessions/closing',
  summary: 'Close a session by its secret',
  access: 'public',
  exposure: 'internal',
  body: z.strictObject({ secret: SessionSecret }),
  answer: z.undefined(),
  status: 204,
});

export const publicKeys = endpoint({
  method: 'GET',
  path: '/.well-known/jwks.json',
  summary: 'The public keys that internal tokens are verified with (JWK set, RFC 7517)',
  access: 'public',
  exposure: 'internal',
  answer: z.object({ keys: z.array(z.record(z.string(), z.unknown())) }),
});

export const getMe = endpoint({
  method: 'GET',
  path: '/me',
  summary: 'The signed-in person, their organisation and roles',
  access: 'signed-in',
  answer: Me,
  problems: ['account.unknown'],
});

export const updateMe = endpoint({
  method: 'PUT',
  path: '/me',
  summary: 'Change own name and language',
  access: 'signed-in',
  body: PersonDetails,
  answer: Me,
  problems: ['account.unknown'],
});

export const renewPassword = endpoint({
  method: 'PUT',
  path: '/accounts/mine/password',
  summary: 'Change own password: the own session gets a new secret, every other one ends',
  access: 'signed-in',
  exposure: 'internal',
  body: z.strictObject({ ...PasswordChange.shape, device: Origin.device }),
  answer: OpenSession.omit({ me: true }),
  problems: ['account.unknown', 'session.refused', 'session.unknown', 'account.password_common', 'request.too_many'],
});

export const switchOrganisation = endpoint({
  method: 'PUT',
  path: '/sessions/mine/organisation',
  summary: 'Act for another of the own organisations from now on: the own session gets a new secret',
  access: 'signed-in',
  exposure: 'internal',
  body: ActiveOrganisation,
  answer: OpenSession,
  problems: ['account.unknown', 'session.unknown', 'membership.unknown'],
});

export const mySessions = endpoint({
  method: 'GET',
  path: '/me/sessions',
  summary: 'Own open sessions',
  access: 'signed-in',
  answer: z.object({ items: z.array(SessionInfo) }),
});

export const revokeSession = endpoint({
  method: 'DELETE',
  path: '/me/sessions/:sessionId',
  summary: 'End one of the own sessions',
  access: 'signed-in',
  params: z.strictObject({ sessionId: z.uuid() }),
  answer: z.undefined(),
  status: 204,
  problems: ['session.missing'],
});

export const getOrganisation = endpoint({
  method: 'GET',
  path: '/organisations/:organisationId',
  summary: 'One organisation',
  access: 'public',
  params: OneOrganisation,
  answer: Organisation,
  problems: ['organisation.unknown'],
});

export const updateOrganisation = endpoint({
  method: 'PUT',
  path: '/organisations/:organisationId',
  summary: 'Change the own organisation (its managers)',
  access: 'signed-in',
  params: OneOrganisation,
  body: z.strictObject({ version: Version, details: OrganisationDetails }),
  answer: Organisation,
  problems: ['organisation.unknown', 'organisation.stale', 'access.role'],
});

export const setLogo = endpoint({
  method: 'PUT',
  path: '/organisations/:organisationId/logo',
  since: '0.2.0',
  summary: 'Give the own organisation another logo, or none (its managers); an upload for `logo` made it',
  access: 'signed-in',
  params: OneOrganisation,
  body: z.strictObject({ version: Version, logo: Portrait.nullable() }),
  answer: Organisation,
  problems: ['organisation.unknown', 'organisation.stale', 'access.role'],
});

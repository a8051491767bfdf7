import { z } from 'zod';
import { Timestamp } from '../primitives';
import { Email, SignUp } from './identity';

/** Somebody else who says who a person is (an OpenID provider), by the name that people know. */
export const SignInIssuer = z.object({ id: z.string(), name: z.string() });
export type SignInIssuer = z.output<typeof SignInIssuer>;

export const IssuerId = z
  .string()
  .max(40)
  .regex(/^[a-z0-9-]+$/);

/** What the issuer sends the browser back with, as far as it is looked at (OpenID Connect Core 3.1.2.5 and 3.1.2.6, RFC 9207). */
export const IssuersAnswer = z.strictObject({
  state: z.string().min(1).max(200),
  code: z.string().min(1).max(4000).optional(),
  error: z.string().min(1).max(200).optional(),
  iss: z.string().min(1).max(500).optional(),
});

/** Whom an issuer has named who has no account that is linked to it yet. */
export const OutsidePerson = z.object({
  issuer: SignInIssuer,
  fullName: z.string(),
  /** Null where the issuer has told none. */
  email: z.string().nullable(),
  /** The issuer vouches for the address: a new account takes it over. */
  emailVerified: z.boolean(),
  /** An account has the address: its owner signs in to it, and links it. */
  emailTaken: z.boolean(),
  /** They have asked for this from their own account. */
  linking: z.boolean(),
});
export type OutsidePerson = z.output<typeof OutsidePerson>;

/** How somebody signs in to their account from outside. */
export const AccountLink = z
  .object({
    id: z.uuid(),
    issuer: z.string().describe('By the name that people know, or its address where it is configured no more'),
    name: z.string().describe('What the account there is called, as far as the issuer has told'),
    createdAt: Timestamp,
    lastUsedAt: Timestamp.nullable(),
  })
  .meta({ id: 'AccountLink' });
export type AccountLink = z.output<typeof AccountLink>;

const { fullName, locale, role, acceptedTerms, consents, organisation } = SignUp.shape;

/** A short sign-up: what the issuer has proven is not asked again. */
export const OutsideSignUp = z.strictObject({
  email: Email.optional().describe('Only where the issuer vouches for none: then it is this one, and a letter proves it'),
  ...{ fullName, locale, role, acceptedTerms, consents, organisation },
});

import { z } from 'zod';
import { Scope } from '../access';
import { forDevelopers } from '../for-developers';
import { Line, Timestamp } from '../primitives';

const RETURNS =
  /^(https:\/\/[a-z\d]([a-z\d.-]*[a-z\d])?|http:\/\/(localhost|127\.0\.0\.1))(:[1-9]\d{1,4})?(\/[\w.~%/-]*)?(\?[\w.~%&=/-]*)?$/;

/** Where an application has people sent back to: by https, or on their own machine. It is compared letter by letter. */
export const RedirectUri = z
  .string()
  .max(300)
  .refine((address) => RETURNS.test(address), {
    error: forDevelopers(() => 'https, or http to the own machine'),
    params: { rule: 'redirect_uri.form' },
  })
  .meta({ pattern: RETURNS.source, maxLength: 300, description: 'https, or http to localhost or 127.0.0.1; without a fragment' });

/** What an application may be told of a person who allows it; `openid`: only that it is the same one again. */
export const ApplicationClaim = z.enum(['openid', 'profile', 'email', 'organisation']);
export type ApplicationClaim = z.output<typeof ApplicationClaim>;

/** A system of an organisation where people sign in with their account here (OpenID Connect). */
export const Application = z
  .object({
    id: z.uuid().describe('Its `client_id`'),
    name: z.string(),
    redirectUris: z.array(z.string()),
    scopes: z.array(Scope).describe('What it may do for its organisation by client credentials, as an API key may'),
    createdAt: Timestamp,
    createdBy: z.string().nullable().describe('The name of who registered it; null when there is no such account any more'),
    lastUsedAt: Timestamp.nullable().describe('To the minute; null as long as nobody has used it'),
  })
  .meta({ id: 'Application' });
export type Application = z.output<typeof Application>;

export const NewApplication = z.strictObject({
  name: Line(80).describe('People read it when they are asked'),
  redirectUris: z.array(RedirectUri).min(1).max(10),
  scopes: z.array(Scope).max(Scope.options.length).default([]),
});
export type NewApplication = z.output<typeof NewApplication>;

/** What stands in the address to which an application sends people, once it was found to be right. */
export const RequestId = z
  .string()
  .max(60)
  .regex(/^[\w-]+$/);

/** What an application asks somebody for. */
export const ApplicationRequest = z.object({
  application: z.object({ name: z.string(), organisation: z.string() }),
  claims: z.array(ApplicationClaim),
  /** Where they go afterwards. */
  host: z.string(),
  /** They have allowed all of it before. */
  allowed: z.boolean(),
});
export type ApplicationRequest = z.output<typeof ApplicationRequest>;

/** An application that somebody has allowed to know who they are. */
export const AllowedApplication = z.object({
  id: z.uuid(),
  name: z.string(),
  organisation: z.string(),
  claims: z.array(ApplicationClaim),
  createdAt: Timestamp,
  lastUsedAt: Timestamp,
});
export type AllowedApplication = z.output<typeof AllowedApplication>;

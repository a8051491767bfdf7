import { z } from 'zod';
import { Scope } from '../access';
import { Line, Timestamp } from '../primitives';

/** What a program of an integrator signs in with. It acts for the organisation, not for whoever made it. */
export const ApiKey = z
  .object({
    id: z.uuid(),
    name: z.string().describe('What it is for, in the words of who made it'),
    beginning: z.string().describe('Its first letters, to tell it from others'),
    scopes: z.array(Scope),
    createdAt: Timestamp,
    createdBy: z.string().nullable().describe('The name of who made it; null when there is no such account any more'),
    expiresAt: Timestamp,
    lastUsedAt: Timestamp.nullable().describe('To the minute; null as long as nobody has used it'),
  })
  .meta({ id: 'ApiKey' });
export type ApiKey = z.infer<typeof ApiKey>;

/** A year at most: a key that nobody remembers does not open anything for ever. */
export const KEY_DAYS = [30, 90, 365] as const;

export const NewApiKey = z.strictObject({
  name: Line(80),
  scopes: z.array(Scope).min(1).max(Scope.options.length),
  days: z.literal(KEY_DAYS).describe('How long it works'),
});
export type NewApiKey = z.infer<typeof NewApiKey>;

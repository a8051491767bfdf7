import { z } from 'zod';
import { endpoint, type Release } from '../contract';
import { Day, Page, PageQuery, Timestamp } from '../primitives';

/** What somebody did to something. Acts are only added: none is changed or taken away. */
export const Act = z
  .object({
    id: z.uuid(),
    at: Timestamp,
    actorId: z.string(),
    actorKind: z.string().describe('`person`, `client`, `job`; `platform` where nobody asked'),
    act: z.string().describe('What was done, to what kind of thing: `need.publish`'),
    thingId: z.string(),
    thingName: z.string().describe('What people call it; empty of accounts, which have a name of their own'),
    said: z.record(z.string(), z.unknown()).describe('What belongs to it: from which state to which, for which reason'),
  })
  .meta({ id: 'Act' });
export type Act = z.infer<typeof Act>;

/** What is looked for; all of it must hold. */
export const ActQuery = {
  ...PageQuery,
  actor: z.string().max(100).optional().describe('Who did it: the id of an account, or the name of a job'),
  thing: z.string().max(100).optional().describe('To what: its id, or what people call it, as N-000012'),
  act: z
    .string()
    .max(60)
    .regex(/^[a-z_.]+$/)
    .optional()
    .describe('What was done, or to what kind of thing: `need.publish`, `account`'),
  from: Day.optional().describe('In Vietnam, the day included'),
  to: Day.optional().describe('In Vietnam, the day included'),
};

/** What each service offers of the acts that were done in it. */
export const actEndpoints = (service: string, since: Release = '0.2.0') => ({
  list: endpoint({
    method: 'GET',
    path: `/acts/${service}`,
    since,
    summary: `What was done in ${service}, newest first`,
    access: { anyOf: ['administrator'] },
    exposure: 'internal',
    query: z.strictObject(ActQuery),
    answer: Page(Act),
  }),
});

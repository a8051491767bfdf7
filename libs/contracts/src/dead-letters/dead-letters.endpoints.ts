import { z } from 'zod';
import { endpoint, type Release } from '../contract';
import { Text, Timestamp } from '../primitives';

/** Facts of one key that a consumer could not handle: the failed one, and those that wait behind it so that their order stays. */
export const DeadLetter = z
  .object({
    consumer: z.string().describe('Who could not handle it: `matching.main.v1`'),
    key: z.string().describe('Of what the facts tell: the id of a need, a listing, an organisation'),
    topic: z.string(),
    type: z.string().nullable().describe('Of the fact that failed; null where it can’t be read'),
    eventId: z.uuid().describe('The fact that failed'),
    waiting: z.int().describe('Facts of this key that wait, the failed one included'),
    since: Timestamp,
    attempts: z.int(),
    errorClass: z.string().nullable().describe('`permanent`, `other`, `conflict`, `timeout`'),
    error: z.string().nullable(),
    asked: z.boolean().describe('It is to be tried again; the service does so within seconds, when what it needs is there'),
  })
  .meta({ id: 'DeadLetter' });
export type DeadLetter = z.infer<typeof DeadLetter>;

const Blocked = { consumer: z.string().min(1).max(200), key: z.string().min(1).max(500) };
const changing = {
  method: 'POST',
  access: { anyOf: ['administrator'] },
  answer: z.object({ waiting: z.int().describe('Facts that are now tried again, in their order') }),
  problems: ['dead_letter.unknown'],
} as const;

/** What each service offers of the facts that it could not handle. */
export const deadLetterEndpoints = (service: string, since: Release = '0.2.0') => ({
  list: endpoint({
    method: 'GET',
    path: `/dead-letters/${service}`,
    since,
    summary: `Facts that ${service} could not handle, longest waiting first`,
    access: { anyOf: ['administrator'] },
    exposure: 'internal',
    answer: z.object({ items: z.array(DeadLetter) }),
  }),
  retry: endpoint({
    ...changing,
    path: `/dead-letters/${service}/retries`,
    since,
    summary: `Let ${service} try all facts of a key again, in their order`,
    body: z.strictObject(Blocked),
  }),
  drop: endpoint({
    ...changing,
    path: `/dead-letters/${service}/drops`,
    since,
    summary: `Give up a fact that ${service} could not handle, for good; what waits behind it is tried`,
    body: z.strictObject({
      ...Blocked,
      eventId: z.uuid().describe('The fact that was looked at; no other is given up'),
      reason: Text(500),
    }),
  }),
});

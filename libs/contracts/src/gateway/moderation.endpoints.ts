import { z } from 'zod';
import { Act, ActQuery } from '../acts/acts.endpoints';
import { endpoint } from '../contract';
import { DeadLetter } from '../dead-letters/dead-letters.endpoints';
import { Claim, ReviewStatistics, StatisticsQuery } from '../reviewing/reviewing';
import { Degraded } from './degraded';

/** Null where the name can't be told at the moment, or the account has gone. */
const Named = z.object({ accountId: z.uuid(), fullName: z.string().nullable() });

export const reviewClaims = endpoint({
  method: 'GET',
  path: '/review-queue/claims',
  since: '0.2.0',
  summary: 'Who is at which text of the queue, by name',
  access: { anyOf: ['moderator', 'administrator'] },
  answer: z.object({
    items: z.array(Claim.omit({ accountId: true, takenFrom: true }).extend({ by: Named, takenFrom: Named.nullable() })),
    degraded: Degraded,
  }),
});

export const reviewStatistics = endpoint({
  method: 'GET',
  path: '/review-statistics',
  since: '0.2.0',
  summary: 'How reviewing goes: what waits, decisions by day, why texts came back',
  access: { anyOf: ['moderator', 'administrator'] },
  query: StatisticsQuery,
  answer: z.object({ needs: ReviewStatistics.nullable(), technologies: ReviewStatistics.nullable(), degraded: Degraded }),
});

export const acts = endpoint({
  method: 'GET',
  path: '/acts',
  since: '0.2.0',
  summary: 'Who did what to what, in every service, newest first; people by name, as far as it is known',
  access: { anyOf: ['administrator'] },
  query: z.strictObject(ActQuery),
  answer: z.object({
    items: z.array(Act.extend({ service: z.string(), actorName: z.string().nullable() })),
    next: z.string().nullable(),
    degraded: Degraded,
  }),
});

export const deadLetters = endpoint({
  method: 'GET',
  path: '/dead-letters',
  since: '0.2.0',
  summary: 'Facts that a service could not handle, in every service, longest waiting first',
  access: { anyOf: ['administrator'] },
  answer: z.object({ items: z.array(DeadLetter.extend({ service: z.string() })), degraded: Degraded }),
});

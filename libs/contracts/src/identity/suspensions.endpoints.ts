import { z } from 'zod';
import { endpoint } from '../contract';
import { OpenLine, Timestamp } from '../primitives';
import { LinkSecret, Organisation } from './identity';
import { Appeal, AppealAnswer, AppealSubject, NewAppeal, NewSuspension, Suspension, SuspensionReason } from './suspension';

const OneOrganisation = z.strictObject({ organisationId: z.uuid() });
const administrator = { anyOf: ['administrator'] } as const;

export const organisationsWithStanding = endpoint({
  method: 'GET',
  path: '/organisations/standing',
  since: '0.2.0',
  summary: 'Organisations by name or tax code, those that are suspended first; fifty at the most',
  access: administrator,
  query: z.strictObject({ q: OpenLine(200).default('') }),
  answer: z.object({
    items: z.array(Organisation.extend({ members: z.int(), suspension: Suspension.nullable() })),
    more: z.boolean().describe('There are others: a longer part of the name finds them'),
  }),
});

export const suspendOrganisation = endpoint({
  method: 'PUT',
  path: '/organisations/:organisationId/suspension',
  since: '0.2.0',
  summary:
    'Suspend an organisation: what it shows is hidden, its members read and change nothing, its keys are refused; its managers are told why',
  access: administrator,
  params: OneOrganisation,
  body: NewSuspension,
  answer: z.undefined(),
  status: 204,
  problems: ['organisation.unknown', 'suspension.own', 'suspension.exists'],
});

export const liftSuspension = endpoint({
  method: 'DELETE',
  path: '/organisations/:organisationId/suspension',
  since: '0.2.0',
  summary: 'Let a suspended organisation go on: what it shows is there again, as it was',
  access: administrator,
  params: OneOrganisation,
  answer: z.undefined(),
  status: 204,
  problems: ['organisation.unknown', 'suspension.own', 'suspension.unknown'],
});

export const ownSuspension = endpoint({
  method: 'GET',
  path: '/organisations/:organisationId/suspension',
  since: '0.2.0',
  summary: 'Why the own organisation is suspended, and what became of the appeal; null where it is not',
  access: 'signed-in',
  params: OneOrganisation,
  answer: z.object({ suspension: Suspension.nullable() }),
  problems: ['organisation.unknown'],
});

export const appealSuspension = endpoint({
  method: 'POST',
  path: '/organisations/:organisationId/suspension/appeal',
  since: '0.2.0',
  summary: 'Appeal against the suspension of the own organisation, once: an administrator who did not suspend it answers',
  access: 'signed-in',
  params: OneOrganisation,
  body: NewAppeal,
  answer: Appeal,
  status: 201,
  problems: ['organisation.unknown', 'suspension.unknown', 'appeal.exists'],
});

/** Whoever is blocked can't sign in: the letter that told them has the link. */
export const readBlock = endpoint({
  method: 'POST',
  path: '/accounts/appeals/reading',
  since: '0.2.0',
  summary: 'Why an account is blocked, to whoever holds the secret of the letter that said so; it is not used up',
  access: 'public',
  body: z.strictObject({ secret: LinkSecret }),
  answer: z.object({ fullName: z.string(), reason: z.string(), at: Timestamp }),
  problems: ['link.unknown'],
});

export const appealBlock = endpoint({
  method: 'POST',
  path: '/accounts/appeals',
  since: '0.2.0',
  summary: 'Appeal against the block of an account, once, with the secret of the letter: an administrator who did not block it answers',
  access: 'public',
  body: z.strictObject({ secret: LinkSecret, ...NewAppeal.shape }),
  answer: z.undefined(),
  status: 204,
  problems: ['link.unknown'],
});

export const listAppeals = endpoint({
  method: 'GET',
  path: '/appeals',
  since: '0.2.0',
  summary: 'Appeals against suspensions and blocks: what waits for an answer, the oldest first, then what was answered last',
  access: administrator,
  answer: z.object({
    items: z.array(
      Appeal.extend({
        subject: AppealSubject,
        /** Whom it is about: the organisation, or the person. */
        subjectId: z.uuid(),
        name: z.string(),
        /** Who wrote it. */
        fullName: z.string(),
        /** Why it was done: of a block there are words only. */
        reason: SuspensionReason.nullable(),
        reasonText: z.string(),
        /** Somebody else answers: one did it oneself, or belongs to it. */
        own: z.boolean(),
      }),
    ),
  }),
});

export const answerAppeal = endpoint({
  method: 'PUT',
  path: '/appeals/:appealId/answer',
  since: '0.2.0',
  summary: 'Answer an appeal: the suspension or the block ends, or stays; whoever appealed is told, word by word',
  access: administrator,
  params: z.strictObject({ appealId: z.uuid() }),
  body: AppealAnswer,
  answer: z.undefined(),
  status: 204,
  problems: ['appeal.unknown', 'appeal.own', 'appeal.answered'],
});

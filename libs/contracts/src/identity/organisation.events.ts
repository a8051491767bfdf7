import { z } from 'zod';
import { event } from '../contract';

/** What happens between an organisation and its people, beside that somebody comes or goes. */
export const OrganisationNotice = z.enum([
  'join_requested',
  'join_accepted',
  'join_declined',
  'made_manager',
  'manager_no_more',
  'member_removed',
  'handover_offered',
  'handover_accepted',
  'handover_declined',
  'suspended',
  'suspension_lifted',
  'appeal_dismissed',
]);
export type OrganisationNotice = z.output<typeof OrganisationNotice>;

/** Only the newest is kept. Whoever shows what is the organisation's hides it while it is suspended, and shows it again as it was. */
export const OrganisationStandingChanged = event({
  summary: 'An organisation was suspended, or is back',
  type: 'caunoi.organisation.standing_changed.v1',
  topic: 'caunoi.identity.organisation-standing.v1',
  retention: { days: null, compact: true },
  data: z.object({ id: z.uuid(), suspended: z.boolean() }),
  key: ({ id }) => id,
});

export const OrganisationNoticed = event({
  summary: 'Something happened between an organisation and its people that one of them, or its managers, are told of',
  type: 'caunoi.organisation.noticed.v1',
  topic: 'caunoi.identity.organisation-notice.v1',
  /** Names and words of people: gone within the week in which an erasure can be taken back. */
  retention: { days: 7, compact: false },
  data: z.object({
    id: z.uuid(),
    notice: OrganisationNotice,
    organisationId: z.uuid(),
    organisationName: z.string(),
    /** Who is told; null: its managers. */
    accountId: z.uuid().nullable(),
    /** Who did it. */
    name: z.string(),
    /** What they wrote along: a reason, a word to the managers. */
    words: z.string().nullable(),
  }),
  key: ({ organisationId }) => organisationId,
});
export type OrganisationNoticed = z.output<typeof OrganisationNoticed.data>;

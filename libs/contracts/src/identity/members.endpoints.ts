import { z } from 'zod';
import { endpoint } from '../contract';
import { Text, Timestamp } from '../primitives';
import { Membership } from './identity';

const OneOrganisation = z.strictObject({ organisationId: z.uuid() });
const OneMember = z.strictObject({ organisationId: z.uuid(), accountId: z.uuid() });

/** That a manager offers their place to another member, who has not said yes or no yet. */
const HandOver = z.object({
  fromAccountId: z.uuid(),
  fromName: z.string(),
  toAccountId: z.uuid(),
  toName: z.string(),
  expiresAt: Timestamp,
});
export type HandOver = z.output<typeof HandOver>;

export const listMembers = endpoint({
  method: 'GET',
  path: '/organisations/:organisationId/members',
  summary: 'Members of the own organisation; `handOver` is told to those two and to its managers',
  access: 'signed-in',
  params: OneOrganisation,
  answer: z.object({ items: z.array(Membership), handOver: HandOver.nullable() }),
  problems: ['organisation.unknown'],
});

export const setManager = endpoint({
  method: 'PUT',
  path: '/organisations/:organisationId/members/:accountId',
  summary: 'Make a member a manager of the own organisation, or no longer one (its managers); they are told',
  access: 'signed-in',
  recent: true,
  params: OneMember,
  body: z.strictObject({ manager: z.boolean() }),
  answer: Membership,
  problems: ['organisation.unknown', 'account.unknown', 'member.last_owner', 'access.role'],
});

export const endMembership = endpoint({
  method: 'DELETE',
  path: '/organisations/:organisationId/members/:accountId',
  summary: 'Leave the own organisation; whoever is removed by a manager is told why (`removeMember`)',
  access: 'signed-in',
  recent: true,
  params: OneMember,
  answer: z.undefined(),
  status: 204,
  problems: ['organisation.unknown', 'account.unknown', 'member.last_owner', 'member.reason_needed', 'access.role'],
});

export const removeMember = endpoint({
  method: 'POST',
  path: '/organisations/:organisationId/members/:accountId/removal',
  since: '0.2.0',
  summary: 'End somebody’s membership of the own organisation (its managers): they are told, with the reason',
  access: 'signed-in',
  recent: true,
  params: OneMember,
  body: z.strictObject({ reason: Text(500) }),
  answer: z.undefined(),
  status: 204,
  problems: ['organisation.unknown', 'account.unknown', 'account.own', 'access.role'],
});

export const offerHandOver = endpoint({
  method: 'PUT',
  path: '/organisations/:organisationId/hand-over',
  since: '0.2.0',
  summary: 'Offer one’s place as manager of the own organisation to another member, for seven days; nothing changes before they accept',
  access: 'signed-in',
  recent: true,
  params: OneOrganisation,
  body: z.strictObject({ accountId: z.uuid() }),
  answer: HandOver,
  problems: ['organisation.unknown', 'account.unknown', 'account.own', 'hand_over.manager', 'access.role'],
});

export const endHandOver = endpoint({
  method: 'DELETE',
  path: '/organisations/:organisationId/hand-over',
  since: '0.2.0',
  summary: 'Decline the place that is offered, or take the offer back',
  access: 'signed-in',
  params: OneOrganisation,
  answer: z.undefined(),
  status: 204,
  problems: ['organisation.unknown', 'hand_over.unknown'],
});

export const acceptHandOver = endpoint({
  method: 'POST',
  path: '/organisations/:organisationId/hand-over/acceptance',
  since: '0.2.0',
  summary: 'Take the place that is offered: one is a manager from then on, and whoever offered it a plain member',
  access: 'signed-in',
  recent: true,
  params: OneOrganisation,
  answer: Membership,
  problems: ['organisation.unknown', 'hand_over.unknown'],
});

import { z } from 'zod';
import { endpoint } from '../contract';
import { Timestamp } from '../primitives';
import { Invitation, InvitationAcceptance, InvitationSecret, Me, NewInvitation, Organisation } from './identity';
import { Opening, OpenSession } from './identity.endpoints';

const OneOrganisation = z.strictObject({ organisationId: z.uuid() });
const OneInvitation = z.strictObject({ organisationId: z.uuid(), invitationId: z.uuid() });

export const inviteMember = endpoint({
  method: 'POST',
  path: '/organisations/:organisationId/invitations',
  summary:
    'Invite an address into the own organisation (its managers): a letter with a link goes there, and the answer is the same whether or not it has an account; a newer invitation to it ends the older',
  access: 'signed-in',
  params: OneOrganisation,
  body: NewInvitation,
  answer: Invitation,
  status: 201,
  problems: [
    'organisation.unknown',
    'organisation.full',
    'invitation.member',
    'invitation.too_many',
    'account.unproven',
    'access.role',
    'request.too_many',
  ],
});

export const listInvitations = endpoint({
  method: 'GET',
  path: '/organisations/:organisationId/invitations',
  summary: 'Invitations of the own organisation that are still open (its managers)',
  access: 'signed-in',
  params: OneOrganisation,
  answer: z.object({ items: z.array(Invitation) }),
  problems: ['organisation.unknown', 'access.role'],
});

export const resendInvitation = endpoint({
  method: 'POST',
  path: '/organisations/:organisationId/invitations/:invitationId/letters',
  since: '0.2.0',
  summary: 'Send the letter of an open invitation once more (managers of the organisation): seven days from now, and the older link ends',
  access: 'signed-in',
  params: OneInvitation,
  answer: Invitation,
  problems: ['organisation.unknown', 'invitation.unknown', 'invitation.too_many', 'account.unproven', 'access.role', 'request.too_many'],
});

export const revokeInvitation = endpoint({
  method: 'DELETE',
  path: '/organisations/:organisationId/invitations/:invitationId',
  summary: 'Take back an invitation (managers of the organisation)',
  access: 'signed-in',
  params: OneInvitation,
  answer: z.undefined(),
  status: 204,
  problems: ['organisation.unknown', 'invitation.unknown', 'access.role'],
});

/** By POST: a secret does not belong into an address, which is logged and remembered, and what only opens links uses nothing up. */
export const readInvitation = endpoint({
  method: 'POST',
  path: '/invitations/reading',
  summary: 'What an invitation offers to whoever holds its secret; it is not used up',
  access: 'public',
  body: z.strictObject({ secret: InvitationSecret }),
  answer: z.object({
    organisation: Organisation,
    /** The address that it was sent to. */
    email: z.string(),
    manager: z.boolean(),
    /** The address has an account, which joins; told to nobody but whoever reads its letters. */
    hasAccount: z.boolean(),
    expiresAt: Timestamp,
  }),
  problems: ['invitation.unknown'],
});

export const joinByInvitation = endpoint({
  method: 'POST',
  path: '/accounts/invited',
  summary: 'Join the organisation that the invitation is from, with a new account of the invited address, which the link has proven',
  access: 'public',
  exposure: 'internal',
  body: z.strictObject({ ...InvitationAcceptance.shape, ...Opening }),
  answer: OpenSession,
  status: 201,
  problems: ['invitation.unknown', 'account.email_taken', 'account.password_common'],
});

export const joinOrganisation = endpoint({
  method: 'POST',
  path: '/me/memberships',
  summary: 'Become a member of the organisation that the invitation is from, with the account of the invited address',
  access: 'signed-in',
  body: z.strictObject({ secret: InvitationSecret }),
  answer: Me,
  status: 201,
  problems: ['account.unknown', 'invitation.unknown', 'invitation.other_account', 'membership.exists'],
});

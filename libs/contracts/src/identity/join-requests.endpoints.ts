import { z } from 'zod';
import { Capacity } from '../access';
import { endpoint } from '../contract';
import { Text } from '../primitives';
import { TaxCode } from '../registry-codes';
import { Me, Membership, OrganisationDetails } from './identity';
import { Opening, OpenSession } from './identity.endpoints';
import { Applicant, Joinable, JoinDomain, JoinRequest, NewJoinRequest, SignUpToJoin } from './join-request';

const OneOrganisation = z.strictObject({ organisationId: z.uuid() });
const OneRequest = z.strictObject({ organisationId: z.uuid(), requestId: z.uuid() });
const base = { access: 'signed-in', since: '0.2.0' } as const;

/** What is said of an organisation here, everybody may read anyway. */
export const findOrganisations = endpoint({
  method: 'GET',
  path: '/organisations/lookup',
  since: '0.2.0',
  summary: 'Organisations that say this tax code and have somebody who can let people in: to ask them, instead of making a double',
  access: 'public',
  query: z.strictObject({ taxCode: TaxCode }),
  answer: z.object({ items: z.array(Joinable) }),
});

export const joinableOrganisations = endpoint({
  ...base,
  method: 'GET',
  path: '/me/joinable-organisations',
  summary: 'Organisations that are open to addresses of the domain of one’s own, once it is proven, and that one is no member of',
  answer: z.object({ items: z.array(Joinable) }),
  problems: ['account.unknown'],
});

export const foundOrganisation = endpoint({
  ...base,
  method: 'POST',
  path: '/me/organisations',
  summary: 'Found an organisation of one’s own with the account that one has, as its manager',
  body: z.strictObject({ role: Capacity, organisation: OrganisationDetails }),
  answer: Me,
  status: 201,
  problems: ['account.unknown', 'account.unproven', 'organisation.too_many'],
});

export const signUpToJoin = endpoint({
  method: 'POST',
  path: '/accounts/asking',
  summary: 'Create an account that asks an organisation to let it in; its managers hear of it once the address is proven',
  access: 'public',
  exposure: 'internal',
  body: z.strictObject({ ...SignUpToJoin.shape, ...Opening }),
  answer: OpenSession,
  status: 201,
  problems: ['organisation.unknown', 'account.email_taken', 'account.password_common'],
});

export const askToJoin = endpoint({
  ...base,
  method: 'POST',
  path: '/me/join-requests',
  summary: 'Ask an organisation to let one in: its managers are told, and answer within thirty days',
  body: NewJoinRequest,
  answer: JoinRequest,
  status: 201,
  problems: [
    'account.unknown',
    'account.unproven',
    'organisation.unknown',
    'membership.exists',
    'join_request.exists',
    'join_request.too_many',
  ],
});

export const myJoinRequests = endpoint({
  ...base,
  method: 'GET',
  path: '/me/join-requests',
  summary: 'What one has asked organisations in the last ninety days, and what they said, the newest first',
  answer: z.object({ items: z.array(JoinRequest) }),
});

export const withdrawJoinRequest = endpoint({
  ...base,
  method: 'DELETE',
  path: '/me/join-requests/:requestId',
  summary: 'Take back an open request of one’s own',
  params: z.strictObject({ requestId: z.uuid() }),
  answer: z.undefined(),
  status: 204,
  problems: ['join_request.unknown'],
});

export const listApplicants = endpoint({
  ...base,
  method: 'GET',
  path: '/organisations/:organisationId/join-requests',
  summary: 'Who asks the own organisation to be let in (its managers), the oldest first',
  params: OneOrganisation,
  answer: z.object({ items: z.array(Applicant) }),
  problems: ['organisation.unknown', 'access.role'],
});

export const acceptApplicant = endpoint({
  ...base,
  method: 'POST',
  path: '/organisations/:organisationId/join-requests/:requestId/acceptance',
  summary: 'Let somebody in who asks (managers of the organisation)',
  recent: true,
  params: OneRequest,
  body: z.strictObject({ manager: z.boolean() }),
  answer: Membership,
  problems: ['organisation.unknown', 'organisation.full', 'join_request.unknown', 'membership.exists', 'access.role'],
});

export const declineApplicant = endpoint({
  ...base,
  method: 'POST',
  path: '/organisations/:organisationId/join-requests/:requestId/refusal',
  summary: 'Say no to somebody who asks, with a reason (managers of the organisation)',
  params: OneRequest,
  body: z.strictObject({ reason: Text(500) }),
  answer: z.undefined(),
  status: 204,
  problems: ['organisation.unknown', 'join_request.unknown', 'access.role'],
});

export const joinDomains = endpoint({
  ...base,
  method: 'GET',
  path: '/organisations/:organisationId/join-domains',
  summary: 'Domains of members’ proven addresses that are no public mail provider’s, and to which the organisation is open (its managers)',
  params: OneOrganisation,
  answer: z.object({ items: z.array(JoinDomain) }),
  problems: ['organisation.unknown', 'access.role'],
});

export const setJoinDomains = endpoint({
  ...base,
  method: 'PUT',
  path: '/organisations/:organisationId/join-domains',
  summary: 'Open the own organisation to addresses of these domains (its managers): whoever has one is shown it, and may ask',
  params: OneOrganisation,
  body: z.strictObject({ domains: z.array(z.string().max(254)).max(20) }),
  answer: z.object({ items: z.array(JoinDomain) }),
  problems: ['organisation.unknown', 'organisation.domain_not_shown', 'access.role'],
});

import type { NewApiKey } from '@caunoi/contracts/identity/api-key';
import type { NewApplication } from '@caunoi/contracts/identity/application';
import { createApplication, listApplications, removeApplication } from '@caunoi/contracts/identity/applications.endpoints';
import { createApiKey, listApiKeys, revokeApiKey } from '@caunoi/contracts/identity/api-keys.endpoints';
import { setLogo, updateOrganisation } from '@caunoi/contracts/identity/identity.endpoints';
import { inviteMember, listInvitations, resendInvitation, revokeInvitation } from '@caunoi/contracts/identity/invitations.endpoints';
import {
  acceptApplicant,
  declineApplicant,
  joinDomains,
  listApplicants,
  setJoinDomains,
} from '@caunoi/contracts/identity/join-requests.endpoints';
import {
  acceptHandOver,
  endHandOver,
  listMembers,
  offerHandOver,
  removeMember,
  setManager,
} from '@caunoi/contracts/identity/members.endpoints';
import type { Portrait } from '@caunoi/contracts/files/photo';
import { type Me, type Organisation, OrganisationDetails } from '@caunoi/contracts/identity/identity';
import { type QueryClient, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { api } from '../../api';
import { sessionQuery } from '../../data/session';
import type { DraftPlatform, Stored } from '../../drafts/draft-store';
import { statementIn } from '../../drafts/shapes';

/** Somebody who acts for an organisation. */
export type Member = Me & { organisation: Organisation };
export const isMember = (me: Me): me is Member => me.organisation !== null;

/** An organisation does not say when it was changed: whatever was typed on this machine counts as newer. */
export type OwnOrganisation = Organisation & Stored;
const longAgo = new Date(0).toISOString();
export const asStored = (organisation: Organisation): OwnOrganisation => ({ ...organisation, updatedAt: longAgo });

export const detailsOf = (organisation: Organisation): OrganisationDetails => statementIn(OrganisationDetails, organisation);

/** How changed details reach the platform; the header and every page that names the organisation follow. */
export const organisationPlatform = (client: QueryClient): DraftPlatform<OwnOrganisation, OrganisationDetails> => ({
  statementOf: detailsOf,
  save: async ({ id: organisationId, version }, details) => {
    return asStored(known(client, await api.call(updateOrganisation, { params: { organisationId }, body: { version, details } })));
  },
});

export const changeLogo = async (client: QueryClient, { id: organisationId, version }: Organisation, logo: Portrait | null) =>
  known(client, await api.call(setLogo, { params: { organisationId }, body: { version, logo } }));

function known(client: QueryClient, organisation: Organisation) {
  client.setQueryData(sessionQuery.queryKey, (me: Me | null | undefined) => (me ? { ...me, organisation } : me));
  return organisation;
}

export const membersQuery = (organisationId: string) =>
  queryOptions({
    queryKey: ['members', organisationId],
    queryFn: ({ signal }) => api.call(listMembers, { params: { organisationId } }, signal),
  });

export const invitationsQuery = (organisationId: string) =>
  queryOptions({
    queryKey: ['invitations', organisationId],
    queryFn: async ({ signal }) => (await api.call(listInvitations, { params: { organisationId } }, signal)).items,
  });

export const invite = (organisationId: string, wanted: z.output<typeof inviteMember.body>, key: string) =>
  api.call(inviteMember, { params: { organisationId }, body: wanted, key });

export const resend = (organisationId: string, invitationId: string) =>
  api.call(resendInvitation, { params: { organisationId, invitationId } });

export const revoke = (organisationId: string, invitationId: string) =>
  api.call(revokeInvitation, { params: { organisationId, invitationId } });

export const makeManager = (organisationId: string, accountId: string, manager: boolean) =>
  api.call(setManager, { params: { organisationId, accountId }, body: { manager } });

export const remove = (organisationId: string, accountId: string, reason: string) =>
  api.call(removeMember, { params: { organisationId, accountId }, body: { reason } });

export const handOverTo = (organisationId: string, accountId: string) =>
  api.call(offerHandOver, { params: { organisationId }, body: { accountId } });
export const noHandOver = (organisationId: string) => api.call(endHandOver, { params: { organisationId } });
export const takeOver = (organisationId: string) => api.call(acceptHandOver, { params: { organisationId } });

export const applicantsQuery = (organisationId: string) =>
  queryOptions({
    queryKey: ['applicants', organisationId],
    queryFn: async ({ signal }) => (await api.call(listApplicants, { params: { organisationId } }, signal)).items,
  });
export const letIn = (organisationId: string, requestId: string, manager: boolean) =>
  api.call(acceptApplicant, { params: { organisationId, requestId }, body: { manager } });
export const sayNo = (organisationId: string, requestId: string, reason: string) =>
  api.call(declineApplicant, { params: { organisationId, requestId }, body: { reason } });

export const joinDomainsQuery = (organisationId: string) =>
  queryOptions({
    queryKey: ['join-domains', organisationId],
    queryFn: async ({ signal }) => (await api.call(joinDomains, { params: { organisationId } }, signal)).items,
  });
export const openTo = async (organisationId: string, domains: string[]) =>
  (await api.call(setJoinDomains, { params: { organisationId }, body: { domains } })).items;

export const apiKeysQuery = (organisationId: string) =>
  queryOptions({
    queryKey: ['api-keys', organisationId],
    queryFn: async ({ signal }) => (await api.call(listApiKeys, { params: { organisationId } }, signal)).items,
  });

export type MadeKey = z.output<typeof createApiKey.answer>;
export const makeApiKey = (organisationId: string, wanted: NewApiKey, key: string) =>
  api.call(createApiKey, { params: { organisationId }, body: wanted, key });

export const endApiKey = (organisationId: string, keyId: string) => api.call(revokeApiKey, { params: { organisationId, keyId } });

export const applicationsQuery = (organisationId: string) =>
  queryOptions({
    queryKey: ['applications', organisationId],
    queryFn: async ({ signal }) => (await api.call(listApplications, { params: { organisationId } }, signal)).items,
  });

export type MadeApplication = z.output<typeof createApplication.answer>;
export const makeApplication = (organisationId: string, wanted: NewApplication, key: string) =>
  api.call(createApplication, { params: { organisationId }, body: wanted, key });

export const endApplication = (organisationId: string, applicationId: string) =>
  api.call(removeApplication, { params: { organisationId, applicationId } });

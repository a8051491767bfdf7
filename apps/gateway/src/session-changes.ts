import type { Endpoint } from '@caunoi/contracts/contract';
import * as administration from '@caunoi/contracts/identity/administration.endpoints';
import { askErasure } from '@caunoi/contracts/identity/erasure.endpoints';
import { revokeApiKey } from '@caunoi/contracts/identity/api-keys.endpoints';
import { removeApplication } from '@caunoi/contracts/identity/applications.endpoints';
import * as identity from '@caunoi/contracts/identity/identity.endpoints';
import { acceptHandOver, endMembership, removeMember, setManager } from '@caunoi/contracts/identity/members.endpoints';
import { joinOrganisation } from '@caunoi/contracts/identity/invitations.endpoints';
import { foundOrganisation } from '@caunoi/contracts/identity/join-requests.endpoints';
import * as secondFactor from '@caunoi/contracts/identity/second-factor.endpoints';
import type { FastifyRequest } from 'fastify';
import { decodeJwt } from 'jose';

/** After these an account has fewer sessions, or they may do something else, or have proven something. */
const changes: ReadonlySet<Endpoint> = new Set<Endpoint>([
  identity.revokeSession,
  administration.setRoles,
  administration.releaseAddress,
  administration.blockAccount,
  administration.endAccountSessions,
  acceptHandOver,
  endMembership,
  removeMember,
  setManager,
  foundOrganisation,
  joinOrganisation,
  askErasure,
  revokeApiKey,
  removeApplication,
  secondFactor.confirmAuthenticator,
  secondFactor.removeAuthenticator,
  secondFactor.removeSecondFactor,
  secondFactor.proveAgain,
]);

/** Whose tokens, accounts', API keys' or applications', are out of date once identity has done what it was asked. */
export function outdatedBy(endpoint: Endpoint, { headers, params }: FastifyRequest): string[] {
  if (!changes.has(endpoint)) return [];
  const { accountId, keyId, applicationId } = params as { accountId?: string; keyId?: string; applicationId?: string };
  const caller = headers.authorization && decodeJwt(headers.authorization.slice('Bearer '.length)).sub;
  return [accountId, keyId, applicationId, caller].flatMap((id) => (id ? [id] : []));
}

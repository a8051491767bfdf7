import type { Access, Actor } from '@caunoi/contracts/access';
import { memberOf } from '@caunoi/testing/test-service';
import { randomUUID } from 'node:crypto';
import { assertAccess } from './access.guard';
import { DomainError } from './domain-error';

const organisationId = randomUUID();
const business = memberOf(organisationId, 'business');
const both = memberOf(organisationId, 'business', 'scientist');
const moderator = memberOf(organisationId, 'moderator');
const unattached: Actor = { ...moderator, organisationId: null, memberOf: [] };
const client: Actor = { kind: 'client', id: randomUUID(), organisationId, scopes: ['needs:read'] };
const job: Actor = { kind: 'job', id: 'need expiry', organisationId: null };
const callers = [undefined, business, both, moderator, unattached, client, job];

const owners: Access = { anyOf: ['business', 'scientist'] };

const said = (access: Access, actor: Actor | undefined) => {
  try {
    assertAccess(access, actor);
    return 'in';
  } catch (error) {
    return error instanceof DomainError ? error.code.replace('access.', '') : error;
  }
};

it.each<[string, Access, string[]]>([
  ['public', 'public', ['in', 'in', 'in', 'in', 'in', 'in', 'in']],
  ['for who is signed in', 'signed-in', ['signed_out', 'in', 'in', 'in', 'in', 'scope', 'scope']],
  ['for members of an organisation', 'member', ['signed_out', 'in', 'in', 'in', 'organisation', 'scope', 'scope']],
  ['for a capacity', owners, ['signed_out', 'in', 'in', 'role', 'role', 'scope', 'scope']],
  ['for one of two capacities', { anyOf: ['scientist'] }, ['signed_out', 'role', 'in', 'role', 'role', 'scope', 'scope']],
  ['for a platform role', { anyOf: ['moderator'] }, ['signed_out', 'role', 'role', 'in', 'in', 'scope', 'scope']],
  ['for a scope that the program has', { ...owners, scope: 'needs:read' }, ['signed_out', 'in', 'in', 'role', 'role', 'in', 'scope']],
  ['for another scope', { ...owners, scope: 'needs:write' }, ['signed_out', 'in', 'in', 'role', 'role', 'scope', 'scope']],
])(
  'what is %s lets in guest, business, business and scientist, moderator, moderator without an organisation, program and job as it should',
  (_, access, expected) => expect(callers.map((actor) => said(access, actor))).toEqual(expected),
);

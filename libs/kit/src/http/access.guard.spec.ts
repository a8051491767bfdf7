import type { Access, Actor } from '@caunoi/contracts/access';
import { memberOf } from '@caunoi/testing/test-service';
import { randomUUID } from 'node:crypto';
import { assertAccess, assertRecent, assertStanding } from './access.guard';
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

it.each<[string, 'GET' | 'POST', Access, boolean]>([
  ['reads what is its own', 'GET', owners, true],
  ['changes nothing for it', 'POST', 'member', false],
  ['changes nothing in a capacity that they have in it', 'POST', owners, false],
  ['changes what is the person’s', 'POST', 'signed-in', true],
  ['does what the platform has appointed them to', 'POST', { anyOf: ['moderator'] }, true],
])('whoever acts for a suspended organisation %s', (_, method, access, may) => {
  const asked = (suspended: boolean) => () => assertStanding({ method, access }, { ...both, suspended });
  if (may) expect(asked(true)).not.toThrow();
  else expect(asked(true)).toThrow('access.suspended');
  expect(asked(false)).not.toThrow();
});

const now = new Date('2026-11-30T10:00:00Z');
const provenAgo = (seconds: number): Actor => ({ ...business, provenAt: now.getTime() / 1000 - seconds });
it.each<[string, Actor | undefined, boolean]>([
  ['of a moment ago', provenAgo(0), true],
  ['of ten minutes ago', provenAgo(600), true],
  ['of a second more', provenAgo(601), false],
  ['that the token does not tell', { ...business, provenAt: undefined }, false],
  ['of nobody', undefined, false],
  ['of a program', client, false],
])('a proof %s', (_, actor, isRecent) => {
  const asked = () => assertRecent(actor, now);
  if (isRecent) expect(asked).not.toThrow();
  else expect(asked).toThrow('access.proof_old');
});

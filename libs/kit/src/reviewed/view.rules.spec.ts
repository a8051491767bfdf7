import type { Actor, Person } from '@caunoi/contracts/access';
import { assertProven } from './view.rules';

const person: Person = { kind: 'person', id: 'p', organisationId: null, memberOf: [], capacities: [], platformRoles: [] };

it.each<[string, Actor]>([
  ['has not proven their address', { ...person, emailVerified: false }],
  ['has a token that does not say it', person],
])('a person who %s makes no move that asks for it, and every other', (_, actor) => {
  expect(() => assertProven({ proven: true }, actor)).toThrow('account.unproven');
  expect(() => assertProven({}, actor)).not.toThrow();
});

it.each<[string, Actor]>([
  ['a person who has proven their address', { ...person, emailVerified: true }],
  ['a program, which an organisation has let in', { kind: 'client', id: 'c', organisationId: 'o', scopes: [] }],
])('%s makes every move', (_, actor) => expect(() => assertProven({ proven: true }, actor)).not.toThrow());

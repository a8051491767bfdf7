import type { Member, Person } from '@caunoi/contracts/access';
import * as api from '@caunoi/contracts/identity/identity.endpoints';
import { actorIn } from '@caunoi/kit/http/token-verifier';
import type { TestService } from '@caunoi/testing/test-service';
import { decodeJwt } from 'jose';

let serial = 0;

export const password = 'cầu tre lắc lẻo 2026';

export const organisation = (change = {}) => ({
  name: 'HTX Mùa Nước Nổi',
  type: 'household_cooperative',
  province: '82',
  taxCode: String(1_400_000_000 + ++serial),
  ...change,
});

/** What somebody who has not been here yet sends to sign up. */
export const person = (change = {}) => ({
  email: `nguoi${++serial}@vi-du.vn`,
  password,
  fullName: 'Người Thử',
  role: 'business',
  organisation: organisation(),
  ...change,
});

/** Who calls with this session: what services read from its token. */
export async function personOf(service: TestService, secret: string): Promise<Person> {
  const { body } = await service.as().call(api.exchangeSession, { body: { secret } });
  const actor = actorIn(decodeJwt(body.token));
  if (actor?.kind !== 'person') throw new Error(`no person: ${body.token}`);
  return actor;
}

/** The same, for somebody who acts for an organisation. */
export async function actorOf(service: TestService, secret: string): Promise<Member> {
  const { organisationId, ...person } = await personOf(service, secret);
  if (organisationId === null) throw new Error('acts for nobody');
  return { ...person, organisationId };
}

/** Somebody new, with an open session. */
export async function join(service: TestService, change = {}) {
  const sent = person(change);
  const { status, body } = await service.as().call(api.signUp, { body: sent });
  if (status !== 201) throw new Error(`sign-up: ${JSON.stringify(body)}`);
  const actor = await actorOf(service, body.secret);
  const { organisation: own } = body.me;
  if (!own) throw new Error('no organisation');
  return { ...sent, ...body, me: { ...body.me, organisation: own }, actor, as: service.as(actor) };
}

/** Follows the link of an invitation, with an account of their own. */
export async function invited(service: TestService, secret: string, change = {}) {
  const { role: _role, organisation: _organisation, ...sent } = person(change);
  const { status, body } = await service.as().call(api.joinByInvitation, { body: { ...sent, secret } });
  if (status !== 201) throw new Error(`joining: ${JSON.stringify(body)}`);
  return { ...sent, ...body };
}

/** Signs in; the answer as it came. */
export const enter = (service: TestService, email: string, given = password, origin = {}) =>
  service.as().call(api.signIn, { body: { email, password: given, ...origin } });

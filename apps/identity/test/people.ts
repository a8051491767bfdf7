import type { Member, Person } from '@caunoi/contracts/access';
import * as api from '@caunoi/contracts/identity/identity.endpoints';
import * as invitations from '@caunoi/contracts/identity/invitations.endpoints';
import { actorIn } from '@caunoi/kit/http/token-verifier';
import type { TestService } from '@caunoi/testing/test-service';
import { decodeJwt } from 'jose';
import { lettersTo } from './letters';

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

/** A manager who has proven their address invites somebody: what is answered, and the secret that stands in the letter. */
export async function invite(service: TestService, by: Member, change: { email?: string; manager?: boolean } = {}) {
  const sent = { email: change.email ?? `khach${++serial}@vi-du.vn`, manager: change.manager ?? false };
  const as = service.as({ ...by, emailVerified: true });
  const params = { organisationId: by.organisationId };
  const { status, body } = await as.call(invitations.inviteMember, { params, body: sent });
  if (status !== 201) throw new Error(`inviting: ${JSON.stringify(body)}`);
  return { invitation: body, email: sent.email, secret: await invitedBy(service, sent.email) };
}

/** The secret of the newest invitation to an address. */
export async function invitedBy(service: TestService, email: string) {
  const letter = (await lettersTo(service, email, 'accept_invitation')).at(-1);
  if (!letter) throw new Error(`no invitation to ${email}`);
  return letter.secret;
}

/** Follows the link of an invitation, with a new account; the answer as it came. */
export function accept(service: TestService, secret: string, change = {}) {
  const { role: _role, organisation: _organisation, email: _email, ...sent } = person();
  return service.as().call(invitations.joinByInvitation, { body: { ...sent, ...change, secret } });
}

/** The same, of one that lets them in. */
export async function invited(service: TestService, secret: string, change = {}) {
  const { status, body } = await accept(service, secret, change);
  if (status !== 201) throw new Error(`joining: ${JSON.stringify(body)}`);
  return { ...body, email: body.me.account.email };
}

/** A new member of the organisation of a manager, signed in. */
export async function admit(service: TestService, by: Member, { fullName = 'Thành viên mới', manager = false } = {}) {
  const { secret, email } = await invited(service, (await invite(service, by, { manager })).secret, { fullName });
  const actor = await actorOf(service, secret);
  return { accountId: actor.id, email, secret, actor, as: service.as(actor) };
}

/** Signs in; the answer as it came. */
export const enter = (service: TestService, email: string, given = password, origin = {}) =>
  service.as().call(api.signIn, { body: { email, password: given, ...origin } });

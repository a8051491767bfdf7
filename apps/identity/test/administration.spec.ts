import type { Role } from '@caunoi/contracts/access';
import * as administration from '@caunoi/contracts/identity/administration.endpoints';
import * as api from '@caunoi/contracts/identity/identity.endpoints';
import { services } from '@caunoi/contracts/services';
import { eventProbe } from '@caunoi/testing/events/event-probe';
import { someone, startService, stopServices, type TestService } from '@caunoi/testing/test-service';
import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { sqlOf } from '@caunoi/kit/events/sql';
import { AccountEntity } from '../src/accounts/account.entity';
import { MembershipEntity } from '../src/organisations/membership.entity';
import { promote } from '../src/accounts/promote';
import { identityService } from '../src/service';
import { actorOf, enter, invite, invited, join } from './people';

let service: TestService;
beforeAll(async () => {
  service = await startService(identityService);
});
beforeEach(() => service.db.query(`UPDATE account SET platform_roles = '{}'`));
afterAll(stopServices);

const administrator = () => service.as(someone('administrator'));
const grant = (accountId: string, ...roles: Role[]) =>
  administrator().call(administration.setRoles, { params: { accountId }, body: { roles } });
const rolesOf = async (id: string) => (await service.db.manager.findOneByOrFail(AccountEntity, { id })).platformRoles;

describe('roles', () => {
  it('are granted and withdrawn, each once, and count from the next token on', async () => {
    const { actor, secret } = await join(service);
    const answer = await grant(actor.id, 'moderator', 'analyst', 'moderator');
    expect(answer).toEqual({ status: 200, body: { accountId: actor.id, roles: ['moderator', 'analyst'] } });
    expect(await actorOf(service, secret)).toMatchObject({ capacities: [], platformRoles: ['moderator', 'analyst'] });
  });

  it('of an unknown account can not be set', async () =>
    expect(await grant(randomUUID(), 'moderator')).toMatchObject({ status: 404, body: { code: 'account.unknown' } }));

  it('are never none, nor others than there are', async () => {
    const { actor } = await join(service);
    expect(await grant(actor.id)).toMatchObject({ status: 422, body: { errors: [{ in: 'body', pointer: '/roles' }] } });
    expect(await grant(actor.id, 'king' as Role)).toMatchObject({ status: 422, body: { errors: [{ in: 'body', pointer: '/roles/0' }] } });
  });
});

describe('the first administrator', () => {
  it('is made by whoever runs the platform, keeps the other roles, and may grant them', async () => {
    const { actor, secret } = await join(service);
    const { email } = await service.db.manager.findOneByOrFail(AccountEntity, { id: actor.id });
    const told = [await promote(sqlOf(service.db), ` ${email.toUpperCase()}`), await promote(sqlOf(service.db), email)];
    expect(new Set(told).size).toBe(1);
    expect(await actorOf(service, secret)).toMatchObject({ capacities: ['business'], platformRoles: ['administrator'] });
  });

  it.each(['nobody@nowhere.vn', 'no address', ''])('is not made of "%s"', (email) =>
    expect(promote(sqlOf(service.db), email)).rejects.toThrow(`There is no account of ${email}`),
  );
});

describe('the last administrator', () => {
  it('stays one', async () => {
    const { actor } = await join(service);
    await grant(actor.id, 'administrator');
    expect(await grant(actor.id, 'analyst')).toMatchObject({ status: 409, body: { code: 'account.last_administrator' } });
    expect(await rolesOf(actor.id)).toEqual(['administrator']);
    expect((await grant(actor.id, 'administrator', 'analyst')).status).toBe(200);
  });

  it('may go when there is another', async () => {
    const [first, second] = [await join(service), await join(service)];
    await grant(first.actor.id, 'administrator');
    await grant(second.actor.id, 'administrator');
    expect((await grant(first.actor.id, 'business')).status).toBe(200);
  });

  it('is left over when all are withdrawn at the same moment', async () => {
    const people = await Promise.all([join(service), join(service), join(service)]);
    for (const { actor } of people) await grant(actor.id, 'administrator');
    const answers = await Promise.all(people.map(({ actor }) => grant(actor.id, 'business')));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 409]);
    expect(await service.db.query(`SELECT count(*)::int FROM account WHERE 'administrator' = ANY (platform_roles)`)).toEqual([
      { count: 1 },
    ]);
  });
});

describe('accounts', () => {
  it('are found by a part of e-mail or name, without anything secret', async () => {
    const { me, email } = await join(service, { fullName: 'Đặng Thị Ổi' });
    const expected = {
      ...me.account,
      organisationId: me.organisation.id,
      organisationName: me.organisation.name,
      roles: ['business'],
      blocked: null,
      secondFactor: false,
      sessions: 1,
    };
    for (const q of ['thị ổi', 'dang thi', 'Thị Ôi', email.slice(2)]) {
      const { status, body } = await administrator().call(administration.listAccounts, { query: { q } });
      expect({ status, items: body.items }).toEqual({ status: 200, items: [expected] });
    }
  });

  it('come in pages, newest first, whoever joins meanwhile', async () => {
    const name = `Trang ${randomUUID()}`;
    const joined: string[] = [];
    for (let n = 0; n < 5; n++) joined.unshift((await join(service, { fullName: name })).actor.id);
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const query: z.input<typeof administration.listAccounts.query> = { q: name, limit: 2, ...(cursor ? { cursor } : {}) };
      const { items, next }: z.output<typeof administration.listAccounts.answer> = (
        await administrator().call(administration.listAccounts, { query })
      ).body;
      seen.push(...items.map(({ id }) => id));
      await join(service, { fullName: name });
      cursor = next;
    } while (cursor);
    expect(seen).toEqual(joined);
  });

  it.each(['%', '_', '\\'])('a search for %s means just that', async (q) => {
    await join(service);
    expect((await administrator().call(administration.listAccounts, { query: { q } })).body.items).toEqual([]);
  });
});

describe('the address of an account that its owner did not open', () => {
  const release = (accountId: string, by = someone('administrator')) =>
    service.as(by).call(administration.releaseAddress, { params: { accountId } });

  it('is free again; the account is closed and told of', async () => {
    const { actor, email, secret } = await join(service);
    await grant(actor.id, 'business', 'moderator');
    const by = someone('administrator');
    expect((await release(actor.id, by)).status).toBe(204);
    expect(await service.as().call(api.exchangeSession, { body: { secret } })).toMatchObject({ status: 401 });
    expect((await enter(service, email)).status).toBe(401);
    const owner = await join(service, { email });
    expect(owner.actor.id).not.toBe(actor.id);
    const closed = await service.db.manager.findOneByOrFail(AccountEntity, { id: actor.id });
    expect(closed).toMatchObject({ email: `${actor.id}@released.invalid`, platformRoles: [] });
    expect(await service.db.manager.findBy(MembershipEntity, { accountId: actor.id })).toMatchObject([
      { roles: [], capacities: ['business'] },
    ]);
    expect((await enter(service, closed.email, ' ')).status).toBe(401);
    expect((await eventProbe(service.db).of(actor.id)).slice(-1)).toEqual([
      {
        type: 'caunoi.account.address_released.v1',
        sequence: 1,
        data: { accountId: actor.id, organisationId: actor.organisationId, by: by.id },
      },
    ]);
  });

  it('lets nobody back in by an invitation of their own', async () => {
    const squatter = await join(service);
    const { secret } = await invite(service, squatter.actor, { manager: true });
    expect((await release(squatter.actor.id)).status).toBe(204);
    await expect(invited(service, secret)).rejects.toThrow('invitation.unknown');
  });

  it('is not freed for oneself, nor of an unknown account, nor of the last administrator', async () => {
    const { actor } = await join(service);
    await grant(actor.id, 'administrator');
    expect(await release(actor.id, actor)).toMatchObject({ status: 403 });
    expect(await release(actor.id, { ...actor, platformRoles: ['administrator'] })).toMatchObject({
      status: 409,
      body: { code: 'account.own' },
    });
    expect(await release(randomUUID())).toMatchObject({ status: 404, body: { code: 'account.unknown' } });
    expect(await release(actor.id)).toMatchObject({ status: 409, body: { code: 'account.last_administrator' } });
    expect(await rolesOf(actor.id)).toEqual(['administrator']);
  });

  it('is freed of one of two administrators who free each other’s at the same moment', async () => {
    const [one, two] = [await join(service), await join(service)];
    for (const { actor } of [one, two]) await grant(actor.id, 'administrator');
    const answers = await Promise.all([
      release(one.actor.id, { ...two.actor, platformRoles: ['administrator'] }),
      release(two.actor.id, { ...one.actor, platformRoles: ['administrator'] }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);
  });
});

describe('a person who is kept out', () => {
  const block = (accountId: string, reason = 'Gửi quảng cáo nhiều lần', by = someone('administrator')) =>
    service.as(by).call(administration.blockAccount, { params: { accountId }, body: { reason } });
  const unblock = (accountId: string) => administrator().call(administration.unblockAccount, { params: { accountId } });
  const acts = async (id: string) =>
    (await service.as(someone('administrator')).call(services.identity.acts.list, { query: { thing: id } })).body.items;

  it('is out at once, is told why with the right password only, and comes in again when they may', async () => {
    const { actor, email, secret } = await join(service);
    const by = someone('administrator');
    expect((await block(actor.id, 'Gửi quảng cáo nhiều lần', by)).status).toBe(204);
    expect(await service.as().call(api.exchangeSession, { body: { secret } })).toMatchObject({ status: 401 });
    expect(await enter(service, email)).toMatchObject({
      status: 403,
      body: { code: 'account.blocked', reason: 'Gửi quảng cáo nhiều lần', at: expect.any(String) },
    });
    expect(await enter(service, email, 'mật khẩu khác hẳn')).toMatchObject({ status: 401, body: { code: 'session.refused' } });
    expect((await unblock(actor.id)).status).toBe(204);
    expect((await enter(service, email)).status).toBe(201);
    expect((await acts(actor.id)).map(({ act, actorId, said }) => [act, actorId, said])).toEqual([
      ['account.unblock', expect.any(String), {}],
      ['account.block', by.id, { reason: 'Gửi quảng cáo nhiều lần' }],
    ]);
  });

  it('is seen to be so by administrators, with the reason', async () => {
    const { actor, email } = await join(service);
    const found = async () => (await administrator().call(administration.listAccounts, { query: { q: email } })).body.items[0];
    expect(await found()).toMatchObject({ blocked: null, sessions: 1 });
    await block(actor.id, 'Mạo danh');
    expect(await found()).toMatchObject({ blocked: { reason: 'Mạo danh' }, sessions: 0 });
  });

  it('is neither oneself, nor unknown, nor the last administrator who may come in', async () => {
    const [one, two] = [await join(service), await join(service)];
    await grant(one.actor.id, 'administrator');
    await grant(two.actor.id, 'administrator');
    expect(await block(one.actor.id, 'x', { ...one.actor, platformRoles: ['administrator'] })).toMatchObject({
      status: 409,
      body: { code: 'account.own' },
    });
    expect(await block(randomUUID())).toMatchObject({ status: 404, body: { code: 'account.unknown' } });
    expect((await block(one.actor.id)).status).toBe(204);
    expect(await block(two.actor.id)).toMatchObject({ status: 409, body: { code: 'account.last_administrator' } });
    expect(await grant(two.actor.id, 'business')).toMatchObject({ status: 409, body: { code: 'account.last_administrator' } });
  });

  it('may be signed out everywhere without being kept out', async () => {
    const { actor, email, secret } = await join(service);
    const end = (accountId: string, by = someone('administrator')) =>
      service.as(by).call(administration.endAccountSessions, { params: { accountId } });
    expect((await end(actor.id)).status).toBe(204);
    expect(await service.as().call(api.exchangeSession, { body: { secret } })).toMatchObject({ status: 401 });
    expect((await enter(service, email)).status).toBe(201);
    expect(await end(randomUUID())).toMatchObject({ status: 404 });
    expect(await end(actor.id, { ...actor, platformRoles: ['administrator'] })).toMatchObject({ body: { code: 'account.own' } });
  });
});

describe('the log of acts', () => {
  const log = async (query: object, by = someone('administrator')) =>
    (await service.as(by).call(services.identity.acts.list, { query })).body;

  it('is read page by page, newest first, and searched', async () => {
    const { actor } = await join(service);
    const by = someone('administrator');
    for (const role of ['analyst', 'moderator', 'ambassador'] as const)
      await service.as(by).call(administration.setRoles, { params: { accountId: actor.id }, body: { roles: [role] } });
    const first = await log({ actor: by.id, limit: 2 });
    expect(first.items.map(({ said }) => said['platformRoles'])).toEqual([['ambassador'], ['moderator']]);
    const rest = await log({ actor: by.id, limit: 2, cursor: first.next });
    expect(rest.items.map(({ said }) => said['platformRoles'])).toEqual([['analyst']]);
    expect(rest.next).toBeNull();
    expect((await log({ actor: by.id, act: 'account' })).items).toHaveLength(3);
    expect((await log({ actor: by.id, act: 'account.set' })).items).toEqual([]);
    expect((await log({ actor: by.id, to: '2020-01-01' })).items).toEqual([]);
    expect((await log({ actor: by.id, from: '2020-01-01' })).items).toHaveLength(3);
  });

  it('is for administrators', async () =>
    expect((await service.as(someone('moderator')).call(services.identity.acts.list, {})).status).toBe(403));
});

it.each<[string, Role[] | undefined, number]>([
  ['nobody', undefined, 401],
  ['a business', ['business'], 403],
  ['every other role together', ['business', 'scientist', 'ambassador', 'hub_manager', 'moderator', 'analyst'], 403],
])('%s does not administer', async (_, roles, status) => {
  const as = service.as(roles && someone(...roles));
  expect((await as.call(administration.listAccounts, {})).status).toBe(status);
  expect((await as.call(administration.releaseAddress, { params: { accountId: randomUUID() } })).status).toBe(status);
  expect((await as.call(administration.blockAccount, { params: { accountId: randomUUID() }, body: { reason: 'x' } })).status).toBe(status);
  expect((await as.call(administration.unblockAccount, { params: { accountId: randomUUID() } })).status).toBe(status);
  expect((await as.call(administration.endAccountSessions, { params: { accountId: randomUUID() } })).status).toBe(status);
  expect((await as.call(administration.setRoles, { params: { accountId: randomUUID() }, body: { roles: ['administrator'] } })).status).toBe(
    status,
  );
});

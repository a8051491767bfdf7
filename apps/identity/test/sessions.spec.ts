import * as api from '@caunoi/contracts/identity/identity.endpoints';
import { log } from '@caunoi/kit/log';
import { eventually } from '@caunoi/testing/events/eventually';
import { someone, startService, stopServices, type TestService } from '@caunoi/testing/test-service';
import { identityService } from '../src/service';
import { hashOf } from '../src/sessions/secret';
import { actorOf, enter, join, password } from './people';

let service: TestService;
beforeAll(async () => {
  service = await startService(identityService);
});
afterAll(stopServices);

const wanted = 'thuyền thúng ra khơi 88';
const live = async (secret: string) => (await service.as().call(api.exchangeSession, { body: { secret } })).status === 200;
const later = (minutes: number) => service.clock.set(new Date(service.clock.now().getTime() + minutes * 60_000));

describe('own sessions', () => {
  it('are listed, the current one marked, newest use first', async () => {
    const { email, as, actor } = await join(service, { device: 'Firefox, máy bàn' });
    later(5);
    await enter(service, email, password, { device: 'Chrome, điện thoại' });
    const { body } = await as.call(api.mySessions, {});
    expect(body.items.map(({ device, current }) => [device, current])).toEqual([
      ['Chrome, điện thoại', false],
      ['Firefox, máy bàn', true],
    ]);
    expect(body.items[1]).toMatchObject({ id: actor.sessionId });
    expect(JSON.stringify(body)).not.toContain('ecret');
  });

  it('that have gone idle are not listed', async () => {
    const { email, as } = await join(service);
    later(31);
    await enter(service, email);
    expect((await as.call(api.mySessions, {})).body.items).toHaveLength(1);
  });

  it('can be ended one by one', async () => {
    const { email, as, secret } = await join(service);
    const other = (await enter(service, email)).body;
    const { sessionId = '' } = await actorOf(service, other.secret);
    expect((await as.call(api.revokeSession, { params: { sessionId } })).status).toBe(204);
    expect([await live(secret), await live(other.secret)]).toEqual([true, false]);
    expect(await as.call(api.revokeSession, { params: { sessionId } })).toMatchObject({ status: 404, body: { code: 'session.missing' } });
  });

  it('are twenty at the most: the one that was not used for longest ends', async () => {
    const { email, as, secret } = await join(service);
    const second = (await enter(service, email)).body.secret;
    later(2);
    await live(secret);
    for (let n = 0; n < 19; n++) await enter(service, email);
    expect([await live(secret), await live(second)]).toEqual([true, false]);
    expect((await as.call(api.mySessions, {})).body.items).toHaveLength(20);
  });

  it('are twenty at the most, even if many are opened at the same moment', async () => {
    const { email, as } = await join(service);
    await Promise.all(Array.from({ length: 30 }, () => enter(service, email)));
    expect((await as.call(api.mySessions, {})).body.items).toHaveLength(20);
  });

  it('are twenty at the most, also of two that are opened while the oldest is held', async () => {
    const { email, as, secret } = await join(service);
    for (let n = 0; n < 19; n++) await enter(service, email);
    const opened = await service.db.transaction(async (tx) => {
      await tx.query('SELECT FROM session WHERE secret_hash = $1 FOR UPDATE', [hashOf(secret)]);
      const both = [enter(service, email), enter(service, email)];
      await eventually(async () => {
        const waiting = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
        expect(await service.db.query(waiting)).toHaveLength(2);
      });
      return { both };
    });
    await Promise.all(opened.both);
    expect((await as.call(api.mySessions, {})).body.items).toHaveLength(20);
  });

  it('end when the same browser signs in again, whoever it is now', async () => {
    const [one, two] = [await join(service), await join(service)];
    await enter(service, two.email, password, { replaces: one.secret });
    expect([await live(one.secret), await live(two.secret)]).toEqual([false, true]);
    await join(service, { replaces: two.secret });
    expect(await live(two.secret)).toBe(false);
  });

  it('do not end by a sign-in that was refused', async () => {
    const { email, secret } = await join(service);
    await enter(service, email, 'không phải mật khẩu này', { replaces: secret });
    expect(await live(secret)).toBe(true);
  });

  it('note their use once a minute', async () => {
    const { as, secret, actor } = await join(service);
    const seen = async () => (await as.call(api.mySessions, {})).body.items.find(({ id }) => id === actor.sessionId)?.lastSeenAt;
    const begin = await seen();
    later(0.9);
    await live(secret);
    expect(await seen()).toBe(begin);
    later(0.2);
    await live(secret);
    expect(await seen()).toBe(service.clock.now().toISOString());
  });

  it('go on when nothing can be written', async () => {
    log.level = 'silent';
    const { secret } = await join(service);
    await service.db.query(`CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE disk_full; END $$;
      CREATE TRIGGER full_disk BEFORE UPDATE ON session EXECUTE FUNCTION full_disk()`);
    later(5);
    expect(await live(secret)).toBe(true);
    await service.db.query('DROP FUNCTION full_disk CASCADE');
  });

  it('of somebody else can not', async () => {
    const { actor, secret } = await join(service);
    const { as } = await join(service);
    const answer = await as.call(api.revokeSession, { params: { sessionId: actor.sessionId ?? '' } });
    expect(answer).toMatchObject({ status: 404, body: { code: 'session.missing' } });
    expect(await live(secret)).toBe(true);
  });
});

describe('a new password', () => {
  it('takes the place of the old one, renews the own session and ends every other', async () => {
    const { email, as, secret } = await join(service);
    const other = (await enter(service, email)).body;
    const { status, body } = await as.call(api.renewPassword, { body: { current: password, wanted } });
    expect(status).toBe(200);
    expect([await live(body.secret), await live(secret), await live(other.secret)]).toEqual([true, false, false]);
    expect((await enter(service, email, password)).status).toBe(401);
    expect((await enter(service, email, wanted)).status).toBe(201);
  });

  it.each([
    ['without the old one', { current: 'không phải cái này', wanted }, 401, 'session.refused'],
    ['easy to guess', { current: password, wanted: 'Người Thử 2026' }, 422, 'account.password_common'],
    ['too short', { current: password, wanted: 'ngắn quá' }, 422, 'request.invalid'],
  ])('%s is refused, and changes nothing', async (_, body, status, code) => {
    const { email, as, secret } = await join(service);
    expect(await as.call(api.renewPassword, { body })).toMatchObject({ status, body: { code } });
    expect(await live(secret)).toBe(true);
    expect((await enter(service, email)).status).toBe(201);
  });

  it('lives as long as the session would have', async () => {
    const { as, expiresAt } = await join(service);
    later(60);
    expect((await as.call(api.renewPassword, { body: { current: password, wanted } })).body).toMatchObject({ expiresAt });
  });

  it('chosen twice at the same moment is changed once', async () => {
    const { as } = await join(service);
    const answers = await Promise.all(
      [wanted, 'một câu dài khác nữa'].map((to) => as.call(api.renewPassword, { body: { current: password, wanted: to } })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401]);
  });

  it('can not be had by guessing the old one from an open session', async () => {
    const { as } = await join(service);
    for (let n = 0; n < 5; n++) await as.call(api.renewPassword, { body: { current: `đoán lần ${n}`, wanted } });
    const answer = await as.call(api.renewPassword, { body: { current: password, wanted } });
    expect(answer).toMatchObject({ status: 429, body: { code: 'request.too_many', retryAfter: 1 } });
  });
});

describe('oneself', () => {
  it('is shown with organisation and roles', async () => {
    const { as, me } = await join(service);
    expect(await as.call(api.getMe, {})).toMatchObject({ status: 200, body: me });
  });

  it('can change name and language', async () => {
    const { as, me } = await join(service);
    const answer = await as.call(api.updateMe, { body: { fullName: '  Trần Thị Bưởi ', locale: 'en' } });
    const changed = { ...me, account: { ...me.account, fullName: 'Trần Thị Bưởi', locale: 'en' } };
    expect(answer).toEqual({ status: 200, body: changed });
    expect((await as.call(api.getMe, {})).body).toEqual(changed);
  });

  it('is not there any more when the account is gone', async () =>
    expect(await service.as(someone('business')).call(api.getMe, {})).toMatchObject({ status: 404, body: { code: 'account.unknown' } }));
});

it.each([
  ['getMe', api.getMe, {}],
  ['updateMe', api.updateMe, { body: { fullName: 'A', locale: 'vi' } }],
  ['renewPassword', api.renewPassword, { body: { current: password, wanted } }],
  ['mySessions', api.mySessions, {}],
  ['revokeSession', api.revokeSession, { params: { sessionId: '019ab1a0-0000-7000-8000-000000000000' } }],
])('%s is for signed-in people', async (_, endpoint, sent) =>
  expect(await service.as().call(endpoint, sent)).toMatchObject({ status: 401, body: { code: 'access.signed_out' } }),
);

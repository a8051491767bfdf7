import * as api from '@caunoi/contracts/identity/identity.endpoints';
import { eventually } from '@caunoi/testing/events/eventually';
import { startService, stopServices, type TestService } from '@caunoi/testing/test-service';
import { decodeProtectedHeader } from 'jose';
import { Passwords } from '../src/accounts/passwords.service';
import { SignInAttemptEntity } from '../src/sessions/sign-in-attempt.entity';
import { SessionEntity } from '../src/sessions/session.entity';
import { identityService } from '../src/service';
import { enter, join, password } from './people';

let service: TestService;
beforeAll(async () => {
  service = await startService(identityService);
});
afterAll(stopServices);

const wrong = 'không phải mật khẩu này';
const exchange = (secret: string) => service.as().call(api.exchangeSession, { body: { secret } });
const later = (seconds: number) => service.clock.set(new Date(service.clock.now().getTime() + seconds * 1000));
const inTurn = async (times: number, work: () => Promise<{ status: number }>) => {
  const statuses: number[] = [];
  for (let n = 0; n < times; n++) statuses.push((await work()).status);
  return statuses;
};

it('opens a session whose secret is nowhere in the database', async () => {
  const { email, me } = await join(service);
  const { status, body } = await enter(service, email);
  expect({ status, me: body.me }).toEqual({ status: 201, me });
  const [row] = await service.db.query<object[]>('SELECT session::text AS row FROM session ORDER BY id DESC LIMIT 1');
  expect(JSON.stringify(row)).not.toContain(body.secret);
});

it('answers a wrong password and an unknown e-mail alike', async () => {
  const { email } = await join(service);
  const [known, unknown] = [await enter(service, email, wrong), await enter(service, 'khong-ai@vi-du.vn', wrong)];
  const { traceId: _known, ...a } = known.body;
  const { traceId: _unknown, ...b } = unknown.body;
  expect(a).toEqual(b);
  expect(known).toMatchObject({ status: 401, body: { code: 'session.refused' } });
});

describe('who keeps failing', () => {
  it('waits longer each time, and gets in after the wait', async () => {
    const { email } = await join(service);
    expect(await inTurn(5, () => enter(service, email, wrong))).toEqual([401, 401, 401, 401, 401]);
    expect(await enter(service, email)).toMatchObject({ status: 429, body: { code: 'request.too_many', retryAfter: 1 } });
    later(1);
    expect(await enter(service, email, wrong)).toMatchObject({ status: 401 });
    expect(await enter(service, email, wrong)).toMatchObject({ status: 429, body: { retryAfter: 2 } });
    later(1);
    expect(await enter(service, email)).toMatchObject({ status: 429, body: { retryAfter: 1 } });
    later(1);
    expect((await enter(service, email)).status).toBe(201);
  });

  it('costs no look at a password while they wait', async () => {
    const { email } = await join(service);
    await inTurn(5, () => enter(service, email, wrong));
    const passwords = service.app.get(Passwords);
    const matches = passwords.matches.bind(passwords);
    let looked = 0;
    passwords.matches = (hashed, given) => {
      looked += 1;
      return matches(hashed, given);
    };
    expect(await inTurn(3, () => enter(service, email))).toEqual([429, 429, 429]);
    expect(looked).toBe(0);
    later(1);
    expect((await enter(service, email)).status).toBe(201);
    expect<number>(looked).toBe(1);
    passwords.matches = matches;
  });

  it('starts anew after a success', async () => {
    const { email } = await join(service);
    await inTurn(4, () => enter(service, email, wrong));
    expect((await enter(service, email)).status).toBe(201);
    expect(await inTurn(5, () => enter(service, email, wrong))).toEqual([401, 401, 401, 401, 401]);
  });

  it('waits for an unknown e-mail just the same', async () =>
    expect(await inTurn(6, () => enter(service, 'chua-co@vi-du.vn', wrong))).toEqual([401, 401, 401, 401, 401, 429]));

  it('does not keep the owner out, who comes from elsewhere', async () => {
    const { email } = await join(service);
    const attacker = { client: '203.0.113.9' };
    await inTurn(5, () => enter(service, email, wrong, attacker));
    expect((await enter(service, email, wrong, attacker)).status).toBe(429);
    expect((await enter(service, email, undefined, { client: '198.51.100.7' })).status).toBe(201);
  });

  it('does not keep the owner out, who shares their address', async () => {
    const { email } = await join(service);
    const shared = { client: '203.0.113.80' };
    const own = { ...shared, browser: 'a'.repeat(43) };
    await enter(service, email, undefined, own);
    await inTurn(5, () => enter(service, email, wrong, shared));
    expect((await enter(service, email, undefined, shared)).status).toBe(429);
    expect((await enter(service, email, undefined, own)).status).toBe(201);
  });

  it('gains nothing by trying many at the same moment', async () => {
    const { email } = await join(service);
    const answers = await Promise.all(Array.from({ length: 12 }, () => enter(service, email, wrong)));
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(5);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(7);
  });

  it('does not hinder those who know the password, however many come at the same moment', async () => {
    const { email } = await join(service);
    const answers = await Promise.all(Array.from({ length: 120 }, () => enter(service, email)));
    expect(answers.map(({ status }) => status)).toEqual(Array(120).fill(201));
  });

  it('is not told of a right password that was looked at while others failed', async () => {
    const { email } = await join(service);
    const passwords = service.app.get(Passwords);
    const matches = passwords.matches.bind(passwords);
    const reached = Promise.withResolvers<void>();
    const held = Promise.withResolvers<void>();
    passwords.matches = async (hashed, given) => {
      if (given !== password) return matches(hashed, given);
      reached.resolve();
      await held.promise;
      return matches(hashed, given);
    };
    const right = enter(service, email);
    await reached.promise;
    await inTurn(5, () => enter(service, email, wrong));
    held.resolve();
    expect((await right).status).toBe(429);
    passwords.matches = matches;
  });

  describe('from ever new addresses', () => {
    let address = 0;
    const fromElsewhere = (email: string, given = wrong) => enter(service, email, given, { client: `2001:db8:${++address}::` });
    /** As if so many had failed from as many addresses. */
    const attacked = async (email: string) => {
      await fromElsewhere(email);
      await service.db.query(`UPDATE sign_in_attempt SET failures = 99 WHERE key = sha256($1)`, [Buffer.from(email)]);
      await fromElsewhere(email);
    };

    it('waits, too, after a hundred', async () => {
      const { email } = await join(service);
      await attacked(email);
      expect(await fromElsewhere(email)).toMatchObject({ status: 429, body: { retryAfter: 1 } });
      expect((await fromElsewhere(email, password)).status).toBe(429);
      later(1);
      expect((await fromElsewhere(email)).status).toBe(401);
      expect(await fromElsewhere(email)).toMatchObject({ status: 429, body: { retryAfter: 2 } });
    });

    it('does not keep the owner out, who has been at this address before, for thirty days', async () => {
      const { email } = await join(service);
      const home = { client: '198.51.100.77' };
      await enter(service, email, password, home);
      await attacked(email);
      expect((await enter(service, email, password, home)).status).toBe(201);
      service.clock.passDays(31);
      await attacked(email);
      expect((await enter(service, email, password, home)).status).toBe(429);
    });

    it('does not keep the owner out in a browser that has been signed in, at whatever address, for half a year', async () => {
      const { email } = await join(service);
      const browser = 'b'.repeat(43);
      const onTheWay = (given = password) => enter(service, email, given, { client: `2001:db8:${++address}::`, browser });
      expect((await onTheWay()).status).toBe(201);
      await attacked(email);
      expect((await fromElsewhere(email, password)).status).toBe(429);
      expect((await onTheWay()).status).toBe(201);
      service.clock.passDays(179);
      await attacked(email);
      expect((await onTheWay()).status).toBe(201);
      service.clock.passDays(181);
      await attacked(email);
      expect((await onTheWay()).status).toBe(429);
    });

    it('gains nothing by a browser that knows another account, or none', async () => {
      const [mine, attackedOne] = [await join(service), await join(service)];
      const browser = 'c'.repeat(43);
      await enter(service, mine.email, password, { browser });
      await attacked(attackedOne.email);
      for (const tried of [browser, 'd'.repeat(43)])
        expect((await enter(service, attackedOne.email, wrong, { client: '198.51.100.9', browser: tried })).status).toBe(429);
    });

    it('in the own browser waits too, whatever the address', async () => {
      const { email } = await join(service);
      const browser = 'e'.repeat(43);
      await enter(service, email, password, { browser });
      const guess = () => enter(service, email, wrong, { client: `2001:db8:${++address}::`, browser });
      expect(await inTurn(6, guess)).toEqual([401, 401, 401, 401, 401, 429]);
    });

    it('of an unknown e-mail waits just the same', async () => {
      await attacked('khong-co-ai@vi-du.vn');
      expect((await fromElsewhere('khong-co-ai@vi-du.vn')).status).toBe(429);
    });

    it('does not keep from changing the own password', async () => {
      const { email, as } = await join(service);
      await attacked(email);
      expect((await as.call(api.renewPassword, { body: { current: password, wanted: 'thuyền thúng ra khơi 88' } })).status).toBe(200);
    });
  });

  it('leaves no e-mail address behind, and nothing at all after a day', async () => {
    await enter(service, 'go-nham-o@vi-du.vn', wrong);
    const rows = await service.db.query<object[]>('SELECT sign_in_attempt::text AS row FROM sign_in_attempt');
    expect(JSON.stringify(rows)).not.toContain('vi-du');
    service.clock.passDays(1.01);
    await enter(service, 'nguoi-sau@vi-du.vn', wrong);
    expect(await service.db.manager.count(SignInAttemptEntity)).toBe(2);
  });
});

it('a password that is changed while the old one is looked at opens nothing', async () => {
  const { email, me } = await join(service);
  const late = await service.db.transaction(async (tx) => {
    await tx.query(`UPDATE account SET password_hash = password_hash || 'x' WHERE id = $1`, [me.account.id]);
    const answer = enter(service, email);
    await eventually(async () => {
      const [{ waiting }] = (await service.db.query(`SELECT count(*)::int AS waiting FROM pg_locks WHERE NOT granted`)) as [
        { waiting: number },
      ];
      expect(waiting).toBeGreaterThan(0);
    });
    return { answer };
  });
  expect(await late.answer).toMatchObject({ status: 401, body: { code: 'session.refused' } });
});

describe('a session', () => {
  it('lives twelve hours at the most, and says so at sign-in', async () => {
    const { secret, expiresAt } = await join(service);
    expect(Date.parse(expiresAt)).toBe(service.clock.now().getTime() + 12 * 3600_000);
    const everyTwentyMinutes = () => {
      later(20 * 60);
      return exchange(secret);
    };
    expect(new Set(await inTurn(12 * 3 - 1, everyTwentyMinutes))).toEqual(new Set([200]));
    later(20 * 60 - 1);
    expect((await exchange(secret)).status).toBe(200);
    later(1);
    expect(await exchange(secret)).toMatchObject({ status: 401, body: { code: 'session.unknown' } });
  });

  it('ends after thirty minutes without a call', async () => {
    const { secret } = await join(service);
    later(30 * 60 - 1);
    expect((await exchange(secret)).status).toBe(200);
    later(30 * 60);
    expect(await exchange(secret)).toMatchObject({ status: 401, body: { code: 'session.unknown' } });
  });

  it('ends when it is closed; closing again is no fault', async () => {
    const { secret } = await join(service);
    expect((await service.as().call(api.closeSession, { body: { secret } })).status).toBe(204);
    expect((await service.as().call(api.closeSession, { body: { secret } })).status).toBe(204);
    expect(await exchange(secret)).toMatchObject({ status: 401, body: { code: 'session.unknown' } });
  });

  it('that has ended is swept away at the next sign-in', async () => {
    const { email, me } = await join(service);
    service.clock.passDays(1);
    await enter(service, email);
    expect(await service.db.manager.countBy(SessionEntity, { accountId: me.account.id })).toBe(1);
  });
});

it('signs with a new key every 90 days and still publishes the one before, never a private part', async () => {
  const { email, secret } = await join(service);
  const before = decodeProtectedHeader((await exchange(secret)).body.token).kid;
  service.clock.passDays(91);
  const opened = await enter(service, email);
  const after = decodeProtectedHeader((await exchange(opened.body.secret)).body.token).kid;
  const { keys } = (await service.as().call(api.publicKeys, {})).body;
  expect(keys.map(({ kid }) => kid)).toEqual([after, before]);
  expect(after).not.toBe(before);
  for (const key of keys) expect(Object.keys(key).sort()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x']);
});

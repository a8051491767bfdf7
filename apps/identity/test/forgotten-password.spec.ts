import * as administration from '@caunoi/contracts/identity/administration.endpoints';
import * as api from '@caunoi/contracts/identity/identity.endpoints';
import * as links from '@caunoi/contracts/identity/links.endpoints';
import { eventually } from '@caunoi/testing/events/eventually';
import { everyRow } from '@caunoi/testing/every-row';
import { eventProbe } from '@caunoi/testing/events/event-probe';
import { someone, startService, stopServices, type TestService } from '@caunoi/testing/test-service';
import { AccountEntity } from '../src/accounts/account.entity';
import { identityService } from '../src/service';
import { lettersTo } from './letters';
import { enter, join, password, personOf } from './people';

let service: TestService;
beforeAll(async () => {
  service = await startService(identityService);
});
afterAll(stopServices);

const wanted = 'mưa rào tháng bảy 2026';
const ask = (email: string, client = '203.0.113.7') => service.as().call(links.requestPasswordReset, { body: { email, client } });
const letters = (email: string) => lettersTo(service, email, 'reset_password');
const complete = (secret: string, chosen = wanted) =>
  service.as().call(links.completePasswordReset, { body: { secret, password: chosen, device: 'Firefox' } });
const over = { status: 404, body: { code: 'link.unknown' } };
const later = (minutes: number) => service.clock.set(new Date(service.clock.now().getTime() + minutes * 60_000));

/** Somebody who has asked for a link. */
async function asked() {
  const person = await join(service);
  await ask(person.email);
  const [letter] = await letters(person.email);
  if (!letter) throw new Error('no letter');
  return { ...person, letter };
}

describe('a forgotten password', () => {
  it('is replaced with the link of a letter: the old one opens nothing any more, every session ends, the owner is told', async () => {
    const { email, secret: session, actor, letter } = await asked();
    expect(letter).toMatchObject({
      email,
      accountId: actor.id,
      expiresAt: new Date(service.clock.now().getTime() + 3_600_000).toISOString(),
    });
    expect(await complete(letter.secret)).toEqual({ status: 200, body: { accountId: actor.id } });
    expect([(await enter(service, email)).status, (await enter(service, email, wanted)).status]).toEqual([401, 201]);
    expect((await service.as().call(api.exchangeSession, { body: { secret: session } })).status).toBe(401);
    expect((await eventProbe(service.db).of(actor.id)).slice(-2)).toMatchObject([
      { type: 'caunoi.person.changed.v1', sequence: 2, data: { emailVerified: true } },
      { type: 'caunoi.security.noticed.v1', data: { notice: 'password_changed', email, device: 'Firefox', accountId: actor.id } },
    ]);
  });

  it('whose link is read stays as it is, however often: programs open links, too', async () => {
    const { email, letter } = await asked();
    const read = () => service.as().call(links.readLink, { body: { secret: letter.secret } });
    const said = { status: 200, body: { purpose: 'reset_password', email, expiresAt: letter.expiresAt } };
    expect([await read(), await read()]).toEqual([said, said]);
    expect((await enter(service, email)).status).toBe(201);
    expect((await complete(letter.secret)).status).toBe(200);
    expect(await read()).toMatchObject(over);
  });

  it('has its link in no table once the letter is on its way: there is only the hash', async () => {
    const { letter } = await asked();
    await eventually(async () => expect(await service.db.query(`SELECT FROM outbox`)).toEqual([]));
    expect((await everyRow(service.db)).filter((row) => row.includes(letter.secret))).toEqual([]);
  });

  it.each([['matkhau1234567'], ['a'.repeat(12)]])('is not replaced with "%s", and the link goes on', async (easy) => {
    const { letter } = await asked();
    expect(await complete(letter.secret, easy)).toMatchObject({ status: 422, body: { code: 'account.password_common' } });
    expect((await complete(letter.secret)).status).toBe(200);
  });
});

describe('a link', () => {
  it('works once, also when it is used twice at the same moment', async () => {
    const { letter } = await asked();
    const both = await Promise.all([complete(letter.secret), complete(letter.secret, 'bông súng trắng ao nhà 77')]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 404]);
    expect(await complete(letter.secret)).toMatchObject(over);
  });

  it('ends after an hour, and with a newer one', async () => {
    const { email, letter } = await asked();
    await ask(email);
    expect(await complete(letter.secret)).toMatchObject(over);
    const second = (await letters(email)).at(-1)?.secret ?? '';
    later(60);
    expect(await complete(second)).toMatchObject(over);
  });

  it('that nobody was sent, or that was cut short, opens nothing', async () => {
    expect(await complete('x'.repeat(43))).toMatchObject(over);
    expect(await complete('x')).toMatchObject({ status: 422, body: { code: 'request.invalid' } });
  });

  it('is of no use any more when the address was freed', async () => {
    const { actor, letter } = await asked();
    await service.as(someone('administrator')).call(administration.releaseAddress, { params: { accountId: actor.id } });
    expect(await complete(letter.secret)).toMatchObject(over);
  });
});

describe('whoever asks for a link', () => {
  it('is not told whether there is an account: neither by the answer nor by its time', async () => {
    const { email } = await join(service);
    const timed = async (address: string) => {
      const from = performance.now();
      const { status, body } = await ask(address, `client of ${address}`);
      return { said: { status, body }, took: performance.now() - from };
    };
    const [known, unknown] = [await timed(email), await timed('khong-ai-ca@vi-du.vn')];
    expect(known.said).toEqual({ status: 204, body: undefined });
    expect(unknown.said).toEqual(known.said);
    expect(Math.min(known.took, unknown.took)).toBeGreaterThanOrEqual(390);
  });

  it('waits after five from one place, whether or not there is an account, and nobody gets more than ten without a wait', async () => {
    const { email } = await join(service);
    for (const address of [email, 'cung-khong-ai@vi-du.vn']) {
      const statuses = [];
      for (let n = 0; n < 6; n++) statuses.push((await ask(address)).status);
      expect(statuses).toEqual([204, 204, 204, 204, 204, 429]);
      for (let n = 0; n < 5; n++) statuses.push((await ask(address, `198.51.100.${n}`)).status);
      expect(await ask(address, '192.0.2.1')).toMatchObject({ status: 429, body: { code: 'request.too_many' } });
    }
    expect(await letters(email)).toHaveLength(10);
  }, 60_000);

  it('gets none for an account that is blocked, nor for one that no password opens', async () => {
    const [blocked, closed] = [await join(service), await join(service)];
    const params = { accountId: blocked.actor.id };
    await service.as(someone('administrator')).call(administration.blockAccount, { params, body: { reason: 'Gửi thư rác' } });
    await service.db.manager.update(AccountEntity, { id: closed.actor.id }, { passwordHash: '' });
    for (const { email } of [blocked, closed]) {
      expect((await ask(email)).status).toBe(204);
      expect(await letters(email)).toEqual([]);
    }
  });
});

it('whoever changes their password is told of it, too', async () => {
  const { as, actor, email } = await join(service);
  const { secret } = (await enter(service, email)).body;
  const own = service.as(await personOf(service, secret));
  expect((await as.call(api.renewPassword, { body: { current: 'gì đó khác', wanted } })).status).toBe(401);
  expect((await own.call(api.renewPassword, { body: { current: password, wanted, device: 'Chrome' } })).status).toBe(200);
  expect((await eventProbe(service.db).of(actor.id)).at(-1)).toMatchObject({ data: { notice: 'password_changed', device: 'Chrome' } });
});

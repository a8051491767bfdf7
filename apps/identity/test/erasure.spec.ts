import { listAccounts } from '@caunoi/contracts/identity/administration.endpoints';
import * as requests from '@caunoi/contracts/identity/data-requests.endpoints';
import * as api from '@caunoi/contracts/identity/erasure.endpoints';
import { PersonErased } from '@caunoi/contracts/identity/erasure.events';
import * as identity from '@caunoi/contracts/identity/identity.endpoints';
import { serviceNames, services } from '@caunoi/contracts/services';
import { eventProbe } from '@caunoi/testing/events/event-probe';
import { handBus } from '@caunoi/testing/events/hand-bus';
import { someone, startService, stopServices, type TestService } from '@caunoi/testing/test-service';
import { ErasuresDue } from '../src/erasure/erasures-due.job';
import { identityService } from '../src/service';
import { actorOf, admit, join, password } from './people';

const bus = handBus();
let service: TestService;
beforeAll(async () => {
  service = await startService({ ...identityService, jobs: [] }, { bus });
});
beforeEach(async () => {
  service.clock.set('2026-11-02T03:00:00Z');
  await service.db.query('DELETE FROM erasure_answer; DELETE FROM erasure');
});
afterAll(stopServices);

type Joined = Awaited<ReturnType<typeof join>>;
const closing = ({ me }: Joined) => ({ body: { closes: [me.organisation.id] } });
const signIn = (email: string, takeBack?: true) => service.as().call(identity.signIn, { body: { email, password, takeBack } });
const due = () => service.app.get(ErasuresDue).run();
const desk = async (accountId: string) => {
  const { items } = (await service.as(someone('administrator')).call(requests.listDataRequests, {})).body;
  return items.filter((one) => one.accountId === accountId);
};
const told = async (accountId: string) => {
  const rows = await service.db.query<{ id: string }[]>('SELECT id FROM erasure WHERE account_id = $1 ORDER BY asked_at', [accountId]);
  const facts = await Promise.all(rows.map(({ id }) => eventProbe(service.db).of(id)));
  return facts.flat().map(({ data }) => (data as { step?: string } | null)?.step);
};

it('ends every session, and whoever signs in within the week does so only to take it back', async () => {
  const one = await join(service);
  expect(await one.as.call(api.askErasure, closing(one))).toMatchObject({ status: 201, body: { dueAt: '2026-11-09T03:00:00.000Z' } });
  expect((await service.as().call(identity.exchangeSession, { body: { secret: one.secret } })).body).toMatchObject({
    code: 'session.unknown',
  });
  expect(await one.as.call(api.askErasure, closing(one))).toMatchObject({ status: 409, body: { code: 'erasure.asked' } });
  expect(await desk(one.actor.id)).toMatchObject([
    { kind: 'erasure', state: 'accepted', text: '', erasure: { state: 'asked', late: false } },
  ]);
  expect(await signIn(one.email)).toMatchObject({ status: 403, body: { code: 'account.leaving', dueAt: '2026-11-09T03:00:00.000Z' } });
  expect((await signIn(one.email, true)).status).toBe(201);
  expect((await signIn(one.email)).status).toBe(201);
  expect(await desk(one.actor.id)).toMatchObject([{ state: 'taken_back', erasure: { state: 'taken_back' } }]);
  service.clock.passDays(8);
  await due();
  const again = await signIn(one.email);
  const proven = service.as(await actorOf(service, again.body.secret));
  expect((await proven.call(api.askErasure, closing(one))).status).toBe(201);
  expect(await told(one.actor.id)).toEqual(['asked', 'taken_back', 'asked']);
});

it('closes nothing that one does not know of, and leaves no members without somebody who manages', async () => {
  const one = await join(service);
  const { id, name } = one.me.organisation;
  const close = [{ id, name }];
  for (const closes of [[], [id, someone().id], [someone().id]])
    expect(await one.as.call(api.askErasure, { body: { closes } })).toMatchObject({
      status: 409,
      body: { code: 'erasure.last_owner', close, handOver: [] },
    });
  const { accountId } = await admit(service, one.actor);
  expect((await one.as.call(api.erasureTies, {})).body).toEqual({ handOver: close, close: [] });
  expect(await one.as.call(api.askErasure, { body: { closes: [] } })).toMatchObject({ status: 409, body: { code: 'erasure.last_owner' } });
  await service.db.query(`UPDATE membership SET roles = '{manager}' WHERE account_id = $1`, [accountId]);
  expect((await one.as.call(api.askErasure, { body: { closes: [] } })).status).toBe(201);

  // The other one has gone meanwhile: the oldest member manages from then on, and nobody is kept here.
  await service.db.query(`UPDATE membership SET roles = '{}' WHERE account_id = $1`, [accountId]);
  service.clock.passDays(7);
  await due();
  await bus.deliver(PersonErased, { erasureId: (await running(one.actor.id)).id, accountId: one.actor.id, closes: [] });
  const members = await service.db.query('SELECT account_id AS id, roles FROM membership WHERE organisation_id = $1', [id]);
  expect(members).toEqual([{ id: accountId, roles: ['manager'] }]);
});

const running = async (accountId: string) => {
  const [row] = await service.db.query<[{ id: string }]>(`SELECT id FROM erasure WHERE account_id = $1 AND state <> 'taken_back'`, [
    accountId,
  ]);
  return row;
};

it('is done once every service has said so, however often; who has not for a day is a job that failed', async () => {
  const one = await join(service);
  const accountId = one.actor.id;
  await one.as.call(api.askErasure, closing(one));
  const [request] = await desk(accountId);
  const answer = (step: 'done' | 'refuse') =>
    service.as(someone('administrator')).call(requests.answerDataRequest, {
      params: { requestId: request?.id ?? '' },
      body: { version: request?.version ?? 0, step, text: 'Xong.' },
    });
  for (const step of ['done', 'refuse'] as const) expect((await answer(step)).body).toMatchObject({ code: 'data_request.wrong_step' });
  service.clock.passDays(6);
  await due();
  expect(await desk(accountId)).toMatchObject([{ erasure: { state: 'asked' } }]);
  service.clock.passDays(1);
  await due();
  const { id: erasureId } = await running(accountId);
  const erased = { erasureId, accountId, closes: [one.me.organisation.id] };
  await bus.deliver(PersonErased, erased);
  await bus.deliver(PersonErased, erased);
  const [account] = await service.db.query('SELECT email, full_name AS name, password_hash AS password FROM account WHERE id = $1', [
    accountId,
  ]);
  expect(account).toEqual({ email: `${accountId}@released.invalid`, name: 'Người dùng đã xóa', password: '' });
  const others = serviceNames.filter((name) => name !== 'files');
  const say = (name: (typeof serviceNames)[number], rows = 1) =>
    bus.deliver(services[name].erasure.answered, { erasureId, accountId, service: name, erased: [{ table: 'a', rows }], held: [] });
  for (const name of others) await say(name);
  for (const name of others) await say(name, 0);
  service.clock.passDays(2);
  const { failed, error } = await due();
  expect([failed, String(error)]).toEqual([1, `Error: not erased within a day: files (erasure ${erasureId})`]);
  expect(await desk(accountId)).toMatchObject([{ state: 'accepted', erasure: { state: 'begun', late: true } }]);
  await say('files');
  await say('files');
  const [over] = await desk(accountId);
  expect(over).toMatchObject({ state: 'done', fullName: 'Người dùng đã xóa', erasure: { state: 'done', late: false } });
  expect(over?.erasure?.answers.map(({ service: name, erased: rows }) => [name, rows])).toEqual(
    [...serviceNames].sort().map((name) => [name, 1]),
  );
  expect((await told(accountId)).filter((step) => step === 'done')).toHaveLength(1);
  expect((await due()).failed).toBe(0);
  service.clock.passDays(1);
  await due();
  expect((await told(accountId)).at(-1)).toBeUndefined();
  const rows = await service.db.query<{ row: string }[]>('SELECT erasure::text AS row FROM erasure WHERE account_id = $1', [accountId]);
  expect(rows.filter(({ row }) => row.includes(one.email))).toEqual([]);
  // Somebody else may open an account with the address.
  expect((await join(service, { email: one.email })).email).toBe(one.email);
});

it('is not for the last administrator', async () => {
  const one = await join(service);
  await service.db.query(`UPDATE account SET platform_roles = '{administrator}' WHERE id = $1`, [one.actor.id]);
  const { items } = (await service.as(someone('administrator')).call(listAccounts, { query: {} })).body;
  expect(items.filter(({ roles }) => roles.includes('administrator'))).toHaveLength(1);
  expect(await one.as.call(api.askErasure, closing(one))).toMatchObject({ status: 409, body: { code: 'account.last_administrator' } });
});

import * as api from '@caunoi/contracts/needs/needs.endpoints';
import { eventProbe } from '@caunoi/testing/events/event-probe';
import { log } from '@caunoi/kit/log';
import { someone, startService, stopServices, type TestService } from '@caunoi/testing/test-service';
import { NeedExpiry } from '../src/needs/need-expiry.job';
import { needsService } from '../src/service';
import { begin, mangoNeed } from './mango-need';

let service: TestService;
beforeAll(async () => {
  log.level = 'silent';
  service = await startService(needsService);
});
beforeEach(() => service.clock.set(begin));
afterAll(stopServices);

const owner = someone('business');
const expire = () => service.app.get(NeedExpiry).run();
const get = (id: string) => service.as(owner).call(api.getNeed, { params: { needId: id } });
const revise = ({ id, version }: { id: string; version: number }, change = {}) =>
  service.as(owner).call(api.reviseNeed, { params: { needId: id }, body: { version, ...mangoNeed, ...change } });
async function published() {
  const { id, version } = (await service.as(owner).call(api.draftNeed, { body: mangoNeed })).body;
  const { body } = await service.as(owner).call(api.submitNeed, { params: { needId: id }, body: { version } });
  const word = { version: body.version, decision: 'publish', reason: 'ok', comment: '' };
  return (await service.as(someone('moderator')).call(api.reviewNeed, { params: { needId: id }, body: word })).body;
}

describe('what was accepted once and would be refused today', () => {
  /** A list has lost a code since, and a text may no longer be so long. */
  const former = { sector: 'steam_engines', province: 'đã nhập', keywords: ['k'.repeat(500)] };
  const outgrown = async () => {
    const { id } = await published();
    await service.db.query('UPDATE need SET statement = statement || $2 WHERE id = $1', [id, former]);
    return id;
  };

  it('is shown as it was written, alone and in lists', async () => {
    const id = await outgrown();
    expect(await get(id)).toMatchObject({ status: 200, body: former });
    const list = await service.as(owner).call(api.myNeeds, { query: { limit: 100 } });
    expect(list.status).toBe(200);
    expect(list.body.items.find((need) => need.id === id)).toMatchObject(former);
  });

  it('is told on', async () => {
    const id = await outgrown();
    service.clock.set('2027-07-01T00:00:00Z');
    await expire();
    expect((await get(id)).body).toMatchObject({ status: 'expired', ...former });
    expect((await eventProbe(service.db).of(id)).at(-1)).toMatchObject({ type: 'caunoi.need.expired.v1', data: former });
  });

  it('is not accepted again', async () => {
    const id = await outgrown();
    const { version } = (await get(id)).body;
    expect((await revise({ id, version }, former)).status).toBe(422);
  });
});

it('a need that cannot be told of at all keeps no other one in the directory', async () => {
  const due = await Promise.all([1, 2, 3, 4, 5].map(() => published()));
  await service.db.query(`UPDATE need SET statement = statement || '{"targets": "lost"}' WHERE id = $1`, [due[2]!.id]);
  service.clock.set('2027-07-01T00:00:00Z');
  await expire();
  const states = `SELECT status, count(*)::int AS n FROM need WHERE id = ANY($1) GROUP BY status ORDER BY status`;
  expect(await service.db.query(states, [due.map(({ id }) => id)])).toEqual([
    { status: 'expired', n: 4 },
    { status: 'published', n: 1 },
  ]);
  await service.db.query('DELETE FROM need WHERE id = $1', [due[2]!.id]);
});

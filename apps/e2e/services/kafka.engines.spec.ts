import { allServices } from '@caunoi/all-in-one/all-services';
import * as matching from '@caunoi/contracts/matching/matching.endpoints';
import * as needs from '@caunoi/contracts/needs/needs.endpoints';
import { type ServiceName, serviceNames } from '@caunoi/contracts/services';
import { openBus } from '@caunoi/kit/events/open-bus';
import { log } from '@caunoi/kit/log';
import { type Engine, startKafka } from '@caunoi/testing/engines/containers';
import { eventually } from '@caunoi/testing/events/eventually';
import { stopPostgres } from '@caunoi/testing/test-postgres';
import { someone, startService, type TestService } from '@caunoi/testing/test-service';
import { setTimeout as sleep } from 'node:timers/promises';

// Every service on a Kafka, each with connections of its own, and a broker that dies and freezes under the way from a need to its suggestions.

let kafka: Engine;
const running = {} as Record<ServiceName, TestService>;
const buses: Awaited<ReturnType<typeof openBus>>[] = [];

beforeAll(async () => {
  log.level = 'silent';
  kafka = await startKafka();
  for (const name of serviceNames) {
    const opened = await openBus(`${kafka.url}?session=6000`, () => {});
    buses.push(opened);
    running[name] = await startService(allServices[name], { bus: opened.bus });
  }
});
afterAll(async () => {
  await Promise.all(Object.values(running).map((service) => service.close()));
  await Promise.all(buses.map(({ close }) => close()));
  await kafka.stop();
  await stopPostgres();
});

const statement = {
  title: 'Giữ xoài tươi đủ 35 ngày khi đi biển',
  problem: 'Xoài cát đóng thùng lạnh đi biển chỉ giữ được 21 ngày; đến nơi thối cuống, khách trả hàng, mỗi chuyến mất gần một phần năm.',
  targets: [{ quantity: 'Thời gian giữ tươi', unit: 'ngày', current: 21, wanted: 35 }],
  ...{ budgetBand: '500m_2b', deadline: `${new Date().getFullYear() + 1}-06-30`, cooperation: ['pilot'] },
  ...{ sector: 'food', province: '82' },
};

const count = async (name: ServiceName, table: string) =>
  (await running[name].db.query<{ n: number }[]>(`SELECT count(*)::int AS n FROM ${table}`))[0]!.n;

/** What is still on its way, by service. */
async function underWay() {
  const waiting = await Promise.all(serviceNames.map(async (name) => ({ name, outbox: await count(name, 'outbox') })));
  const lags = await Promise.all(serviceNames.map(async (name) => ({ name, lag: await buses[0]!.bus.lag(`${name}.main.v1`) })));
  const behind = lags.map(({ name, lag }) => ({ name, behind: lag.reduce((sum, { committed, end }) => sum + Number(end - committed), 0) }));
  return [...waiting.filter(({ outbox }) => outbox > 0), ...behind.filter(({ behind: facts }) => facts > 0)];
}

it('a need that is published while the broker is away finds its technology when it is back; every fact is heard once', async () => {
  for (const name of serviceNames) await allServices[name].demo?.(running[name].app);
  await kafka.kill();
  const owner = someone('business');
  const { body: draft } = await running.needs.as(owner).call(needs.draftNeed, { body: statement });
  const params = { needId: draft.id };
  const { body: submitted } = await running.needs.as(owner).call(needs.submitNeed, { params, body: { version: draft.version } });
  const body = { version: submitted.version, decision: 'publish', reason: 'ok' };
  expect((await running.needs.as(someone('moderator')).call(needs.reviewNeed, { params, body })).status).toBe(200);
  expect(await count('needs', 'outbox')).toBeGreaterThan(0);
  await kafka.start();
  await sleep(2_000);
  await kafka.pause();
  await sleep(5_000);
  await kafka.unpause();
  const asked = async () => (await running.matching.as(owner).call(matching.needTechnologies, { params, query: {} })).body;
  await eventually(async () => expect((await asked()).items?.map(({ target }) => target.reference)).toContain('T03'), {
    withinMs: 120_000,
  });
  await eventually(async () => expect(await underWay()).toEqual([]), { withinMs: 120_000, everyMs: 500 });
  for (const name of serviceNames) expect(await count(name, 'dead_letter')).toBe(0);
});

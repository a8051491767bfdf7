import { engine } from '@caunoi/testing/engines/engine';
import { busTools, collector, newFence, newGroup, numbered, record, valuesOf } from '@caunoi/testing/events/bus-tools';
import { eventually } from '@caunoi/testing/events/eventually';
import { setTimeout as sleep } from 'node:timers/promises';
import type { StoredRecord } from '../event-bus';
import { partitionOf } from '../murmur2';
import { kafkaAddress } from './kafka-address';
import { KafkaBus } from './kafka-bus';

const quiet = { info() {}, warn() {}, error() {} };
const SESSION_MS = 6_000;
const KEYS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

let bus: KafkaBus;
let tools: ReturnType<typeof busTools>;
beforeAll(async () => {
  bus = new KafkaBus(kafkaAddress(`${await engine('kafka')}?session=${SESSION_MS}`), quiet);
  await bus.connect();
  tools = busTools(bus);
});
afterEach(() => tools.stopAll());
afterAll(() => bus.close({ deadlineMs: 5_000 }));

const orderOf = (seen: StoredRecord[], key: string) => [...new Set(valuesOf(seen.filter((one) => one.key === key)))];

it('a handler that takes three times as long as a member may be silent is called once, and the group stays as it is', async () => {
  const topic = await tools.newTopic();
  let calls = 0;
  const member = await tools.subscribe({ topics: [topic] }, async ({ records }) => {
    calls++;
    await sleep(3 * SESSION_MS);
    return { processedThrough: records.at(-1)!.offset };
  });
  await eventually(() => expect(member.stats().assigned).toHaveLength(6));
  const before = member.stats();
  await bus.append([record(topic, 'a', '1')], newFence());
  await eventually(() => expect(member.stats().lastProgressAt).not.toBeNull());
  expect([calls, { ...member.stats(), lastProgressAt: null }]).toEqual([1, before]);
});

it('members that come and go all the time lose nothing and mix up nothing, and those who stay go on', async () => {
  const topic = await tools.newTopic();
  const group = newGroup();
  const { seen, handler } = collector();
  const slowly: typeof handler = async (batch) => {
    await sleep(20);
    return handler(batch);
  };
  const staying = await tools.subscribe({ topics: [topic], group, maxBatch: 5 }, slowly);
  const fence = newFence();
  const perKey = 100;
  const telling = (async () => {
    for (let i = 0; i < perKey; i++) {
      await bus.append(
        KEYS.map((key) => record(topic, key, `${key} ${i}`)),
        fence,
      );
      await sleep(200);
    }
  })();
  for (let round = 0; round < 8; round++) {
    const guest = await tools.subscribe({ topics: [topic], group, maxBatch: 5 }, slowly);
    await sleep(2_000);
    await guest.stop({ deadlineMs: 5_000 });
  }
  await telling;
  await eventually(() => expect(new Set(seen.map(({ eventId }) => eventId)).size).toBe(KEYS.length * perKey));
  for (const key of KEYS) expect(orderOf(seen, key)).toEqual(numbered(topic, key, perKey).map(({ value }) => value));
  await eventually(() => expect(staying.stats().assigned).toHaveLength(6));
  expect(staying.stats().rebalances).toBeGreaterThan(8);
});

it('a left-over producer can repeat what its successor has told, and change no order', async () => {
  const topic = await tools.newTopic();
  const facts = numbered(topic, 'a', 6);
  const { producer } = newFence();
  await bus.append(facts.slice(0, 4), { producer, epoch: 2n });
  await bus.append(facts.slice(0, 3), { producer, epoch: 1n });
  await bus.append(facts.slice(4), { producer, epoch: 2n });
  const logged = await tools.history(topic, partitionOf('a'));
  expect(logged).toHaveLength(9);
  expect(orderOf(logged, 'a')).toEqual(facts.map(({ value }) => value));
  expect(new Set(logged.map(({ eventId }) => eventId)).size).toBe(6);
});

it('topics keep what their contracts say, and what operators have set beside it', async () => {
  const topic = await tools.newTopic();
  const { configOf } = await import('./kafka-topics');
  const settings = async () => bus.settingsOf(topic);
  expect(await settings()).toMatchObject({ ...configOf({ days: null, compact: false }), 'max.message.bytes': String(4 << 20) });
  await bus.ensureTopics([{ topic, retention: { days: 90, compact: false } }]);
  await bus.ensureTopics([{ topic, retention: { days: null, compact: true } }]);
  await bus.ensureTopics([{ topic }]);
  expect(await settings()).toMatchObject({ ...configOf({ days: null, compact: true }), 'max.message.bytes': String(4 << 20) });
});

import { busTools, newFence, record, valuesOf } from '@caunoi/testing/events/bus-tools';
import { eventBusContract } from '@caunoi/testing/events/event-bus-contract';
import { freshDatabase, stopPostgres } from '@caunoi/testing/test-postgres';
import { FencedProducer } from '../event-bus';
import { partitionOf } from '../murmur2';
import { EmbeddedLog, eventLogPool } from './embedded-log';
import { prepareEventLog } from './log-schema';

const quiet = { info() {}, warn() {}, error() {} };

async function openLog() {
  const url = await freshDatabase();
  const ends: (() => Promise<void>)[] = [];
  const another = async () => {
    const pool = eventLogPool(url);
    await prepareEventLog(pool);
    const bus = new EmbeddedLog(pool, { log: quiet, beatMs: 100, leaseMs: 30_000 });
    ends.push(async () => {
      await bus.close({ deadlineMs: 1_000 });
      await pool.end();
    });
    return bus;
  };
  const close = async () => {
    for (const end of ends) await end();
  };
  return { bus: await another(), another, close };
}
afterAll(() => stopPostgres());

eventBusContract('the embedded log', openLog);

it('the embedded log, other than Kafka, refuses a producer whose successor has appended', async () => {
  const { bus, another, close } = await openLog();
  const tools = busTools(bus);
  const topic = await tools.newTopic();
  const old = newFence(3n);
  await bus.append([record(topic, 'a', 'old')], old);
  await (await another()).append([record(topic, 'a', 'new')], { ...old, epoch: 4n });
  await expect(bus.append([record(topic, 'a', 'late')], old)).rejects.toThrow(FencedProducer);
  await bus.append([record(topic, 'a', 'new again')], { ...old, epoch: 4n });
  expect(valuesOf(await tools.history(topic, partitionOf('a')))).toEqual(['old', 'new', 'new again']);
  await close();
});

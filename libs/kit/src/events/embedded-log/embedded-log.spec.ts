import { busTools, newFence, record, valuesOf } from '@caunoi/testing/events/bus-tools';
import { eventBusContract } from '@caunoi/testing/events/event-bus-contract';
import { freshDatabase, stopPostgres } from '@caunoi/testing/test-postgres';
import { FencedProducer } from '../event-bus';
import { partitionOf } from '../murmur2';
import { appendSql } from './append-sql';
import { EmbeddedLog, type EmbeddedLogOptions, eventLogPool } from './embedded-log';
import { groupSql } from './group-sql';
import { prepareEventLog } from './log-schema';

const quiet = { info() {}, warn() {}, error() {} };

async function openLog(options: Partial<EmbeddedLogOptions> = {}) {
  const url = await freshDatabase();
  const ends: (() => Promise<void>)[] = [];
  const another = async () => {
    const pool = eventLogPool(url);
    await prepareEventLog(pool);
    const bus = new EmbeddedLog(pool, { log: quiet, beatMs: 100, leaseMs: 30_000, ...options });
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

eventBusContract('the embedded log', () => openLog());

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

it('the embedded log survives that its database goes in the middle of an append', async () => {
  let isGoing = true;
  const announce: typeof appendSql.announce = async (sql) => {
    if (isGoing) await sql('SELECT pg_terminate_backend(pg_backend_pid())');
    else await appendSql.announce(sql);
  };
  const { bus, close } = await openLog({ sql: { ...appendSql, ...groupSql, announce } });
  const tools = busTools(bus);
  const topic = await tools.newTopic();
  const fence = newFence();
  await expect(bus.append([record(topic, 'a', 'lost')], fence)).rejects.toThrow('terminating connection');
  isGoing = false;
  await bus.append([record(topic, 'a', 'taken')], fence);
  expect(valuesOf(await tools.history(topic, partitionOf('a')))).toEqual(['taken']);
  await close();
});

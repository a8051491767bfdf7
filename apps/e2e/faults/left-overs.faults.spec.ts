import type { EventBus } from '@caunoi/kit/events/event-bus';
import { eventDatabase } from '@caunoi/testing/events/event-database';
import { eventually } from '@caunoi/testing/events/eventually';
import { freshDatabase, stopPostgres } from '@caunoi/testing/test-postgres';
import type { DataSource } from 'typeorm';
import { GROUP, startConsumer } from './scene/board';
import { CONSUMER_TABLES, move, pieces, PRODUCER_TABLES } from './scene/moved';
import { appliedIn, FLAWLESS, settled, verdict, versionsOf } from './scene/oracle';
import { plain, sabotages } from './scene/sabotage';
import { addPieces, logSql, openLog, outbox, startRelay } from './scene/stage';

// A consumer that was thought dead and comes back: what it still commits must be refused by its epoch.

let producer: DataSource;
let consumer: DataSource;
let log: Awaited<ReturnType<typeof openLog>>;

beforeEach(async () => {
  producer = await eventDatabase(PRODUCER_TABLES);
  consumer = await eventDatabase(CONSUMER_TABLES);
  await addPieces(producer, 6);
});
afterEach(async () => {
  await log.close();
  await producer.destroy();
  await consumer.destroy();
});
afterAll(() => stopPostgres());

const moveAll = async () => {
  for (const id of pieces(6)) await producer.transaction((tx) => move(tx, outbox, id));
};

function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { open: () => open(), opened };
}

describe('a consumer that sleeps while an operator resets its group for a rebuild', () => {
  /** It has written its effects, and sleeps right before its offsets are committed. */
  async function run(sql = logSql) {
    log = await openLog(await freshDatabase(), { sql, beatMs: 1_000, leaseMs: 5_000 });
    const { open, opened } = gate();
    let asleep = 0;
    const sleeping: EventBus = {
      ...plain(log.bus),
      subscribe: (spec, handler) =>
        log.bus.subscribe(spec, async (batch) => {
          const answer = await handler(batch);
          asleep += batch.records.length;
          await opened;
          return answer;
        }),
    };
    await moveAll();
    const relay = startRelay(producer, log.bus);
    await settled(producer, log.bus);
    await relay.stop();
    const server = await startConsumer(consumer, sleeping);
    await eventually(() => expect(asleep).toBe(6));
    await consumer.query('TRUNCATE applied, inbox');
    await log.sql('UPDATE log_assignment SET committed = 0, owner = NULL, epoch = epoch + 1');
    open();
    await settled(producer, log.bus, GROUP);
    await server.close();
    return verdict(await versionsOf(producer), await appliedIn(consumer));
  }

  it('does not move the group on, so that the rebuild misses nothing', async () => expect(await run()).toEqual(FLAWLESS));

  it('would lose facts for the rebuild without epochs', async () => {
    const { lost } = await run(sabotages['no epochs'].logSql);
    expect(lost.length).toBeGreaterThan(0);
  });
});

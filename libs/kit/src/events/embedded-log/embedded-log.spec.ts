import { eventBusContract } from '@caunoi/testing/events/event-bus-contract';
import { freshDatabase, stopPostgres } from '@caunoi/testing/test-postgres';
import { EmbeddedLog, eventLogPool } from './embedded-log';
import { prepareEventLog } from './log-schema';

const quiet = { info() {}, warn() {}, error() {} };

eventBusContract('the embedded log', async () => {
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
  return {
    bus: await another(),
    another,
    close: async () => {
      for (const end of ends) await end();
      await stopPostgres();
    },
  };
});

import { connectDatabase, eventDatabase } from '@caunoi/testing/events/event-database';
import { freshDatabase, stopPostgres } from '@caunoi/testing/test-postgres';
import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { eventLogPool } from './embedded-log/embedded-log';
import { groupSql } from './embedded-log/group-sql';
import { prepareEventLog } from './embedded-log/log-schema';
import { relaySql } from './relay-sql';
import { type Sql, sqlOf } from './sql';

let db: DataSource;
beforeAll(async () => {
  db = await eventDatabase();
  await relaySql.seed(sqlOf(db), 0);
});
afterAll(async () => {
  await db.destroy();
  await stopPostgres();
});

const lease = (owner: string) => relaySql.lease(sqlOf(db), { shard: 0, owner, leaseMs: 600_000, fenced: 0n });

it('a relay gives back no lease but its own', async () => {
  const [holder, other] = [randomUUID(), randomUUID()];
  expect(await lease(holder)).toBeDefined();
  await relaySql.release(sqlOf(db), { shard: 0, owner: other });
  expect(await lease(other)).toBeUndefined();
  await relaySql.release(sqlOf(db), { shard: 0, owner: holder });
  expect(await lease(other)).toBeDefined();
});

describe('a page from the beginning of a queue that Postgres believes to be empty', () => {
  /** The plan of the statement that `ask` runs. */
  async function planOf(on: DataSource, ask: (sql: Sql) => Promise<unknown>) {
    let plan = '';
    await ask(async <Row>(text: string, parameters?: unknown[]) => {
      plan = (await sqlOf(on)<{ 'QUERY PLAN': string }>(`EXPLAIN ${text}`, parameters)).map((line) => line['QUERY PLAN']).join('\n');
      return [] as Row[];
    });
    return plan;
  }

  it('of the outbox, is read by its index, not sorted out of all', async () => {
    await db.query(`INSERT INTO outbox (event_id, topic, key, sequence, headers, payload)
      SELECT gen_random_uuid(), 'caunoi.garden.tree.v1', n::text, 1, '{}', repeat('x', 500) FROM generate_series(1, 20000) AS n`);
    const plan = await planOf(db, (sql) => relaySql.pending(sql, { shard: 0, floor: 0n, limit: 500, bytes: 1 << 20, taken: [1n] }));
    expect(plan).toContain('Index Scan using outbox');
    expect(plan).not.toContain('Sort');
  });

  it('of the log, is read by its index, not sorted out of all', async () => {
    const log = await connectDatabase(await freshDatabase());
    const pool = eventLogPool((log.options as { url: string }).url);
    await prepareEventLog(pool);
    await pool.query(`INSERT INTO log_record (topic, partition, "offset", event_id, key, headers, value)
      SELECT 'caunoi.garden.tree.v1', 0, n, gen_random_uuid(), n::text, '{}', repeat('x', 500) FROM generate_series(1, 20000) AS n`);
    const plan = await planOf(log, (sql) => groupSql.read(sql, { topic: 'caunoi.garden.tree.v1', partition: 0 }, 0n, 500));
    expect(plan).toContain('Index Scan using log_record_pkey');
    expect(plan).not.toContain('Sort');
    await pool.end();
    await log.destroy();
  });
});

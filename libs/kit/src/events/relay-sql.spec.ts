import { eventDatabase } from '@caunoi/testing/events/event-database';
import { stopPostgres } from '@caunoi/testing/test-postgres';
import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { relaySql } from './relay-sql';
import { sqlOf } from './sql';

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

import { createEventTables } from '@caunoi/kit/events/event-tables';
import { DataSource } from 'typeorm';
import { freshDatabase } from '../test-postgres';

/** A database of its own with the event tables and whatever tables `sql` makes, for tests that need no whole service. */
export async function eventDatabase(sql = '', url?: string) {
  const db = await connectDatabase(url ?? (await freshDatabase()));
  const runner = db.createQueryRunner();
  await createEventTables(runner);
  if (sql) await runner.query(sql);
  await runner.release();
  return db;
}

/** As `eventDatabase` made it, seen from another process or by another service of the same one. */
export const connectDatabase = (url: string, connections = 4) =>
  new DataSource({ type: 'postgres', url, entities: [], extra: { max: connections }, poolErrorHandler: () => {} }).initialize();

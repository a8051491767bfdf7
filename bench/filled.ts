import type { Kind } from '@caunoi/contracts/matching/match';
import { startService } from '@caunoi/testing/test-service';
import { matchingService } from '@caunoi/matching/service';
import { freshDatabase } from '@caunoi/testing/test-postgres';
import type { DataSource } from 'typeorm';
import type { Fact } from '../apps/matching/src/projection/document.entity';
import { IndexFeed } from '../apps/matching/src/projection/index-feed';
import { Understanding, type Understood } from '../apps/matching/src/projection/understanding';

export interface Filling {
  kind: Kind;
  fact: Fact;
}

const A_WRITE = 500;
const INSERT = `INSERT INTO document (kind, id, version, suggested_version, searched_version, fact, subject, entry, reading)
  SELECT n->>'kind', (n->'fact'->>'id')::uuid, 1, 1, 1, n->'fact', n->'subject', (n->'entry')::json, $2 FROM json_array_elements($1::json) AS n`;

/** Writes documents with what was understood of them, as matching keeps them. */
export async function write(db: DataSource, things: readonly (Filling & Understood)[], reading: string) {
  for (let n = 0; n < things.length; n += A_WRITE) await db.query(INSERT, [JSON.stringify(things.slice(n, n + A_WRITE)), reading]);
}

/** Matching over a database of its own that holds these things, indexed; and the CPU time that each took, in milliseconds. */
export async function matchingOf(things: readonly Filling[]) {
  const env = { MATCHING_DATABASE_URL: await freshDatabase(), LOG_LEVEL: 'error' };
  const service = await startService(matchingService, { env });
  const understanding = service.app.get(Understanding);
  const before = process.cpuUsage();
  const understood = things.map((one) => ({ ...one, ...understanding.of(one) }));
  const read = process.cpuUsage(before);
  await write(service.db, understood, understanding.reading);
  // As the database does by itself, a minute after it was filled: until then it reads the whole table for twenty rows.
  await service.db.query('ANALYZE document');
  const written = process.cpuUsage();
  await service.app.get(IndexFeed).catchUp();
  await service.app.get(IndexFeed).catchUp();
  const { user, system } = process.cpuUsage(written);
  return { service, putMs: (read.user + read.system + user + system) / 1000 / things.length };
}

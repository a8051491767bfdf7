import { matchingService } from '@caunoi/matching/service';
import { freshDatabase } from '@caunoi/testing/test-postgres';
import { startService } from '@caunoi/testing/test-service';
import { DataSource } from 'typeorm';
import { buildLexicon } from '../apps/matching/src/lexicon/lexicon';
import { Understanding } from '../apps/matching/src/projection/understanding';
import { technologySubject } from '../apps/matching/src/ranking/technology-subject.rules';
import { toIndexEntry } from '../apps/matching/src/search-index/index-entry.rules';
import { MemoryIndex } from '../apps/matching/src/search-index/memory-index';
import { write } from './filled';
import { listing, readConcepts, seeded } from './listings';
import { technologyOf } from './technology-of';

const SAMPLE = 400;
const AT_ONCE = 2_000;
const time = '2026-11-22T03:00:00.000Z';

/** A word that one listing in the middle has. */
export const mark = { at: (listings: number) => Math.floor(listings * 0.7), word: 'qzxw70717' };
export const idOf = (i: number) => `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`;

/** Made-up listings as published technologies, one after the other. */
export function technologies(listings: number) {
  const [concepts, random] = [readConcepts('apps/matching/lexicon'), seeded(1)];
  return (i: number) => {
    const fact = technologyOf(listing(i, concepts, random), idOf(i), time);
    return i === mark.at(listings) ? { ...fact, keywords: [mark.word] } : fact;
  };
}

/**
 * A database of matching that holds so many listings, understood as today's build does, and an empty bus. Every listing has texts of its
 * own; what the lexicon finds in them is lent by a sample, for finding it takes minutes: `secondsAnew` of CPU for all.
 */
export async function largeDatabase(listings: number) {
  const understanding = new Understanding();
  const nothing = buildLexicon({ concepts: [], objects: [], functions: [] });
  const factOf = technologies(listings);
  const before = process.cpuUsage();
  const sample = Array.from({ length: SAMPLE }, (_, i) => understanding.of({ kind: 'technology', fact: factOf(i) }));
  await new MemoryIndex().bulk(sample.map(({ entry }, i) => ({ id: idOf(i), version: 1, entry })));
  const { user, system } = process.cpuUsage(before);
  const understoodOf = (i: number) => {
    const fact = factOf(i);
    const { concepts, objects, functions } = (sample[i % SAMPLE] as (typeof sample)[number]).subject;
    const subject = { ...technologySubject(fact, nothing), concepts, objects, functions };
    return { kind: 'technology' as const, fact, subject, entry: toIndexEntry(subject) };
  };
  const [databaseUrl, busUrl] = [await freshDatabase(), await freshDatabase()];
  await (await startService(matchingService, { env: { MATCHING_DATABASE_URL: databaseUrl } })).close();
  const db = await new DataSource({ type: 'postgres', url: databaseUrl }).initialize();
  for (let n = 0; n < listings; n += AT_ONCE) {
    const some = Array.from({ length: Math.min(AT_ONCE, listings - n) }, (_, i) => understoodOf(n + i));
    await write(db, some, understanding.reading);
  }
  await db.query('VACUUM ANALYZE document');
  const env = { MATCHING_DATABASE_URL: databaseUrl, MATCHING_BUS_URL: busUrl, MATCHING_JWKS_URL: 'http://127.0.0.1:9/unused' };
  return { db, env, secondsAnew: ((user + system) / 1e6 / SAMPLE) * listings };
}

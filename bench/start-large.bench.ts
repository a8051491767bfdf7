/**
 * How long matching, as a process of its own, takes from its start until it gives the right answer to a search of 100,000 listings, and
 * what it holds in memory then: with everything understood as today's build does, and with everything understood by other rules, which it
 * reads anew behind everybody's back. Beside it what reading these texts anew takes, measured on a sample. Exits 1 above what is promised.
 */
import { freePort } from '@caunoi/kit/postgres/embedded-postgres';
import { matchingService } from '@caunoi/matching/service';
import { freshDatabase, stopPostgres } from '@caunoi/testing/test-postgres';
import { startService } from '@caunoi/testing/test-service';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { buildLexicon } from '../apps/matching/src/lexicon/lexicon';
import { Understanding } from '../apps/matching/src/projection/understanding';
import { technologySubject } from '../apps/matching/src/ranking/technology-subject.rules';
import { toIndexEntry } from '../apps/matching/src/search-index/index-entry.rules';
import { MemoryIndex } from '../apps/matching/src/search-index/memory-index';
import { pssOf } from './against/running';
import { write } from './filled';
import { listing, readConcepts, seeded } from './listings';
import { technologyOf } from './technology-of';

const LISTINGS = Number(process.argv[2] ?? 100_000);
const MOST_SECONDS = 20;
const SAMPLE = 400;
const PATIENCE_SECONDS = 600;
const AT_ONCE = 2_000;
const time = '2026-11-22T03:00:00.000Z';
/** A word that one listing in the middle has. */
const mark = { at: Math.floor(LISTINGS * 0.7), word: 'qzxw70717' };

const [concepts, random] = [readConcepts('apps/matching/lexicon'), seeded(1)];
const understanding = new Understanding();
const nothing = buildLexicon({ concepts: [], objects: [], functions: [] });
const idOf = (i: number) => `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`;

function factOf(i: number) {
  const fact = technologyOf(listing(i, concepts, random), idOf(i), time);
  return i === mark.at ? { ...fact, keywords: [mark.word] } : fact;
}

const before = process.cpuUsage();
const index = new MemoryIndex();
const sample = Array.from({ length: SAMPLE }, (_, i) => understanding.of({ kind: 'technology', fact: factOf(i) }));
await index.bulk(sample.map(({ entry }, i) => ({ id: idOf(i), version: 1, entry })));
const { user, system } = process.cpuUsage(before);
const anew = ((user + system) / 1e6 / SAMPLE) * LISTINGS;

/** Texts of its own; what the lexicon finds is lent by the sample, for finding it takes minutes. */
function understoodOf(i: number) {
  const fact = factOf(i);
  const { concepts: found, objects, functions } = (sample[i % SAMPLE] as (typeof sample)[number]).subject;
  const subject = { ...technologySubject(fact, nothing), concepts: found, objects, functions };
  return { kind: 'technology' as const, fact, subject, entry: toIndexEntry(subject) };
}

const [databaseUrl, busUrl] = [await freshDatabase(), await freshDatabase()];
await (await startService(matchingService, { env: { MATCHING_DATABASE_URL: databaseUrl } })).close();
const db = await new DataSource({ type: 'postgres', url: databaseUrl }).initialize();
for (let n = 0; n < LISTINGS; n += AT_ONCE) {
  const some = Array.from({ length: Math.min(AT_ONCE, LISTINGS - n) }, (_, i) => understoodOf(n + i));
  await write(db, some, understanding.reading);
}
await db.query('VACUUM ANALYZE document');

/** Starts, asks until the answer is right, and stops. */
async function start() {
  const port = await freePort();
  const env = {
    ...{ PATH: process.env['PATH'], NODE_ENV: 'production', LOG_LEVEL: 'error', MATCHING_PORT: String(port) },
    ...{ MATCHING_DATABASE_URL: databaseUrl, MATCHING_BUS_URL: busUrl, MATCHING_JWKS_URL: 'http://127.0.0.1:9/unused' },
  };
  const began = performance.now();
  const child = spawn(process.execPath, ['--enable-source-maps', 'dist/server/matching.mjs'], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = once(child, 'exit');
  const seconds = () => (performance.now() - began) / 1000;
  while (!(await isRight(`http://127.0.0.1:${port}`)) && seconds() < PATIENCE_SECONDS && child.exitCode === null) await sleep(50);
  const took = seconds();
  const megabytes = pssOf(child.pid ?? 0) / 1024;
  child.kill('SIGTERM');
  await ended;
  return { took, megabytes };
}

async function isRight(url: string) {
  try {
    const found = (await (await fetch(`${url}/search?q=${mark.word}`)).json()) as { total: number; items: { id: string }[] };
    const all = (await (await fetch(`${url}/search?q=`)).json()) as { total: number };
    return found.total === 1 && found.items[0]?.id === idOf(mark.at) && all.total === LISTINGS;
  } catch {
    return false;
  }
}

const today = await start();
await db.query(`UPDATE document SET reading = 'other rules'`);
const others = await start();
await db.destroy();
await stopPostgres();
console.log(`reading ${LISTINGS} listings anew takes ${anew.toFixed(0)} s of CPU`);
console.log(`from the start to the right answer: ${today.took.toFixed(1)} s (at most ${MOST_SECONDS}), ${today.megabytes.toFixed(0)} MB`);
console.log(`the same where other rules understood everything: ${others.took.toFixed(1)} s, ${others.megabytes.toFixed(0)} MB`);
process.exit(Math.max(today.took, others.took) <= MOST_SECONDS ? 0 : 1);

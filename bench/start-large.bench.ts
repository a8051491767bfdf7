/**
 * How long matching, as a process of its own, takes from its start until it gives the right answer to a search of 100,000 listings, and
 * what it holds in memory then: with everything understood as today's build does, and with everything understood by other rules, which it
 * reads anew behind everybody's back. Beside it what reading these texts anew takes, measured on a sample. Exits 1 above what is promised.
 */
import { freePort } from '@caunoi/kit/postgres/embedded-postgres';
import { stopPostgres } from '@caunoi/testing/test-postgres';
import { setTimeout as sleep } from 'node:timers/promises';
import { pssOf } from './against/running';
import { idOf, largeDatabase, mark } from './large';
import { startProgram } from './program';

const LISTINGS = Number(process.argv[2] ?? 100_000);
const MOST_SECONDS = 20;
const PATIENCE_SECONDS = 600;

const { db, env, secondsAnew } = await largeDatabase(LISTINGS);

/** Starts, asks until the answer is right, and stops. */
async function start() {
  const port = await freePort();
  const began = performance.now();
  const { child, stop } = startProgram('matching', { ...env, MATCHING_PORT: String(port) });
  const seconds = () => (performance.now() - began) / 1000;
  while (!(await isRight(`http://127.0.0.1:${port}`)) && seconds() < PATIENCE_SECONDS && child.exitCode === null) await sleep(50);
  const took = seconds();
  const megabytes = pssOf(child.pid ?? 0) / 1024;
  await stop();
  return { took, megabytes };
}

async function isRight(url: string) {
  try {
    const found = (await (await fetch(`${url}/search?q=${mark.word}`)).json()) as { total: number; items: { id: string }[] };
    const all = (await (await fetch(`${url}/search?q=`)).json()) as { total: number };
    return found.total === 1 && found.items[0]?.id === idOf(mark.at(LISTINGS)) && all.total === LISTINGS;
  } catch {
    return false;
  }
}

const today = await start();
await db.query(`UPDATE document SET reading = 'other rules'`);
const others = await start();
await db.destroy();
await stopPostgres();
console.log(`reading ${LISTINGS} listings anew takes ${secondsAnew.toFixed(0)} s of CPU`);
console.log(`from the start to the right answer: ${today.took.toFixed(1)} s (at most ${MOST_SECONDS}), ${today.megabytes.toFixed(0)} MB`);
console.log(`the same where other rules understood everything: ${others.took.toFixed(1)} s, ${others.megabytes.toFixed(0)} MB`);
process.exit(Math.max(today.took, others.took) <= MOST_SECONDS ? 0 : 1);

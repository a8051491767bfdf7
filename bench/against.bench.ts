import { asset } from '@caunoi/kit/assets';
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { start } from './against/running';
import { type Load, load } from './load';

/**
 * The platform as a user starts it, beside the build of an earlier commit, in turn: how long a start takes, what it holds in
 * memory, and how many need pages and searches it answers. `npm run bench -- against`; the commit is in BASE.
 */
const BASE = process.env['BENCH_BASE'] ?? '2f564b5';
const ROUNDS = 3;
const SECONDS = 8;
const LEAST = { pages: 10, search: 3, p99: 1_000, startSeconds: 3.8, megabytes: 330 };
/** Stands in the base for `searcher.ts`: there, everything was in memory. */
const SEARCHER_OF_BASE = `
import { Catalogue } from '../apps/matching/src/projection/catalogue';
import { SearchService } from '../apps/matching/src/search/search.service';

export async function searcherOf(facts) {
  const catalogue = new Catalogue();
  const began = process.cpuUsage();
  for (const fact of facts) catalogue.put({ kind: 'technology', id: fact.id, version: '1', fact, subject: null });
  const { user, system } = process.cpuUsage(began);
  const engine = (q) => catalogue.engine.search({ text: q, limit: 20 });
  return { finder: new SearchService(catalogue), engine, putMs: (user + system) / 1000 / facts.length, stop: async () => undefined };
}
`;
const account = { email: 'doanhnghiep@demo.caunoi.vn', password: 'bac-cau-noi-doi-bo' };

const folder = await mkdtemp(join(tmpdir(), 'caunoi-against-'));
const trees = { now: asset('.'), base: treeOf(BASE) };
type Name = keyof typeof trees;
const names: Name[] = ['base', 'now'];
const found = Object.fromEntries(names.map((name) => [name, { seconds: [] as number[], megabytes: [] as number[] }])) as Record<
  Name,
  { seconds: number[]; megabytes: number[]; pages?: Load; crowd?: Load; searches?: Load }
>;

const searchCpu = Object.fromEntries(names.map((name) => [name, searching(name)])) as Record<Name, number>;
for (const name of names) await (await start(trees[name], join(folder, name))).stop();
for (let n = 0; n < ROUNDS; n++)
  for (const name of names) {
    const running = await start(trees[name], join(folder, name));
    found[name].seconds.push(running.seconds);
    found[name].megabytes.push(running.megabytes());
    if (n === ROUNDS - 1) Object.assign(found[name], await answers(running.url));
    await running.stop();
  }
await rm(folder, { recursive: true, force: true });
for (const name of names) console.log(name, JSON.stringify(found[name]));
process.exit(holds() ? 0 : 1);

/** The tree of a commit, in a folder that is kept for the next run. */
function treeOf(commit: string) {
  const tree = join(tmpdir(), `caunoi-base-${commit}`);
  if (existsSync(tree)) return tree;
  mkdirSync(tree);
  execFileSync('tar', ['-x', '-C', tree], { input: execFileSync('git', ['archive', commit], { cwd: asset('.'), maxBuffer: 2 ** 30 }) });
  return tree;
}

/** Milliseconds of CPU that a search of 10,000 listings takes: the bench of now, built with the code of the tree. */
function searching(name: Name): number {
  const options = { cwd: trees[name], maxBuffer: 2 ** 30 };
  if (name === 'base') {
    for (const file of ['catalogue.bench.ts', 'listings.ts', 'queries.ts', 'statistics.ts', 'technology-of.ts'])
      copyFileSync(asset(join('bench', file)), join(trees.base, 'bench', file));
    writeFileSync(join(trees.base, 'bench', 'searcher.ts'), SEARCHER_OF_BASE);
    execFileSync('npm', ['run', 'build'], options);
  }
  const said = execFileSync(process.execPath, ['dist/server/catalogue.bench.mjs'], options).toString().trim().split('\n');
  return (JSON.parse(said.at(-1) ?? '') as { service: { cpu: number } }).service.cpu;
}

async function answers(url: string) {
  const signedIn = await fetch(`${url}/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(account),
  });
  const headers = { cookie: signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? '' };
  const { needs } = (await (await fetch(`${url}/v1/desk`, { headers })).json()) as { needs: { id: string }[] };
  const page = `${url}/v1/needs/${needs[0]?.id}/overview`;
  await load(page, { connections: 8, seconds: 3, headers });
  const pages = await load(page, { connections: 64, seconds: SECONDS, headers });
  const searches = await load(`${url}/v1/search?q=${encodeURIComponent('giữ xoài tươi lâu')}`, { connections: 64, seconds: SECONDS });
  const crowd = await load(page, { connections: 1_000, seconds: SECONDS, headers });
  return { pages, searches, crowd };
}

function holds() {
  const { now, base } = found;
  const times = (now.pages?.perSecond ?? 0) / (base.pages?.perSecond ?? Infinity);
  const [seconds, megabytes] = [Math.min(...now.seconds), Math.min(...now.megabytes)];
  const refused = now.crowd?.statuses[503] ?? 0;
  const searches = (now.searches?.perSecond ?? 0) / (base.searches?.perSecond ?? Infinity);
  console.log(
    `need page, 64 connections: ${times.toFixed(1)} times the throughput of ${BASE} (at least ${LEAST.pages}), p99 ${now.pages?.p99.toFixed(0)} ms`,
  );
  console.log(`need page, 1,000 connections: ${refused} refused; search: ${searches.toFixed(1)} times the throughput`);
  console.log(`start: ${seconds.toFixed(1)} s (at most ${LEAST.startSeconds}), ${megabytes.toFixed(0)} MB (at most ${LEAST.megabytes})`);
  const search = searchCpu.base / searchCpu.now;
  console.log(
    `search service, 10,000 listings: ${searchCpu.now.toFixed(2)} ms of CPU, ${search.toFixed(1)} times as fast (at least ${LEAST.search})`,
  );
  const quick = search >= LEAST.search && times >= LEAST.pages && (now.pages?.p99 ?? Infinity) <= LEAST.p99 && refused === 0;
  return quick && seconds <= LEAST.startSeconds && megabytes <= LEAST.megabytes;
}

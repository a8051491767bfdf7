import 'reflect-metadata';
import { serviceNames } from '@caunoi/contracts/services';
import { startGateway } from '@caunoi/gateway/start-gateway';
import { asset } from '@caunoi/kit/assets';
import { freePort } from '@caunoi/kit/postgres/embedded-postgres';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serveBare } from './gateway/bare';
import { record, type Recorded, SEARCH } from './gateway/recorded';
import { serveRecorded } from './gateway/services';
import { type Load, load } from './load';

/**
 * What the gateway alone costs: recorded answers behind it, and behind bare Fastify and undici that make the same calls,
 * each in a process of its own, in turn. Exits 1 below the share of the bare throughput that the platform promises.
 */
const ROUNDS = 5;
const SECONDS = 4;
const CONNECTIONS = 64;
const LEAST = { 'need page': 0.6, search: 0.9 };

const [role, file = '', port = '0', services = ''] = process.argv.slice(2);
if (role) await serve(role);
else process.exit(await compare());

/** One of the three servers, in a process of its own. */
async function serve(what: string) {
  const recorded = JSON.parse(await readFile(file, 'utf8')) as Recorded;
  if (what === 'services') await serveRecorded(recorded, Number(port));
  if (what === 'bare') await serveBare(recorded, services, Number(port));
  if (what === 'gateway') {
    const urls = Object.fromEntries(serviceNames.map((name) => [name, services])) as Parameters<typeof startGateway>[0];
    const env = { GATEWAY_PORT: port, GATEWAY_RATE_LIMIT: '100000000', GATEWAY_WEB_FOLDER: asset('dist/web') };
    await startGateway(urls, env);
  }
  process.send?.('ready');
}

async function compare() {
  const folder = await mkdtemp(join(tmpdir(), 'caunoi-bench-'));
  const recorded = await record();
  const recordedIn = join(folder, 'recorded.json');
  await writeFile(recordedIn, JSON.stringify(recorded));
  const children: Awaited<ReturnType<typeof start>>[] = [];
  const start = async (what: string, to = '') => {
    const at = await freePort();
    const child = fork(fileURLToPath(import.meta.url), [what, recordedIn, String(at), to], {
      execArgv: what === 'services' ? [] : await flagsOfStart(),
    });
    await once(child, 'message');
    return { child, url: `http://127.0.0.1:${at}` };
  };
  children.push(await start('services'));
  const upstream = children[0]?.url ?? '';
  const [gateway, bare] = [await start('gateway', upstream), await start('bare', upstream)];
  children.push(gateway, bare);
  const cookie = { cookie: 'sid=bench' };
  const pages = {
    'need page': { gateway: `${gateway.url}/v1/needs/${recorded.need.id}/overview`, bare: `${bare.url}/need`, headers: cookie },
    search: { gateway: `${gateway.url}/v1${SEARCH}`, bare: `${bare.url}/search`, headers: {} },
  };
  const shares: Record<string, number> = {};
  for (const [name, page] of Object.entries(pages)) shares[name] = await share(name, page);
  for (const { child } of children) child.kill();
  await rm(folder, { recursive: true });
  return Object.entries(LEAST).every(([name, least]) => (shares[name] ?? 0) >= least) ? 0 : 1;
}

/** The gateway's throughput as a share of the bare one's: the median of rounds in turn. */
async function share(name: string, { gateway, bare, headers }: { gateway: string; bare: string; headers: object }) {
  const options = { connections: CONNECTIONS, headers };
  for (const url of [gateway, bare]) await load(url, { ...options, seconds: 3 });
  const rounds: { ours: Load; plain: Load }[] = [];
  for (let n = 0; n < ROUNDS; n++)
    rounds.push({ ours: await load(gateway, { ...options, seconds: SECONDS }), plain: await load(bare, { ...options, seconds: SECONDS }) });
  const ratios = rounds.map(({ ours, plain }) => ours.perSecond / plain.perSecond).sort((a, b) => a - b);
  const middle = ratios[Math.floor(ROUNDS / 2)] ?? 0;
  for (const { ours, plain } of rounds) console.log(`  ${name}: gateway ${told(ours)}; bare ${told(plain)}`);
  console.log(
    `${name}, ${CONNECTIONS} connections: ${middle.toFixed(2)} of the throughput of bare Fastify and undici (at least ${LEAST[name as keyof typeof LEAST]})`,
  );
  return middle;
}

function told({ perSecond, p50, p99, statuses }: Load) {
  return `${perSecond.toFixed(0)}/s, p50 ${p50.toFixed(0)}, p99 ${p99.toFixed(0)} ms ${JSON.stringify(statuses)}`;
}

/** Gateway and bare run with the settings of `npm start`, so that the two differ by what they do. */
async function flagsOfStart() {
  const { start } = JSON.parse(await readFile(asset('scripts/tasks.json'), 'utf8')) as { start: [string, ...string[]] };
  return start.slice(1);
}

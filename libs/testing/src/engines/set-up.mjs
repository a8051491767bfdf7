// Before the engines suite: Postgres for all, and a door on this machine at which tests ask for the other engines. Each is
// started once, when the first test asks for it.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { getContainerRuntimeClient } from 'testcontainers';
import { startElasticsearch, startKafka, startPostgres } from './containers.ts';

const starters = { kafka: startKafka, elasticsearch: startElasticsearch, postgres: startPostgres };
const given = (name) => process.env[`ENGINES_${name.toUpperCase()}_URL`];

function fail(sentence) {
  console.error(sentence);
  console.log('0 passed, 1 failed');
  process.exit(1);
}

async function assertEngines() {
  const missing = Object.keys(starters).filter((name) => !given(name));
  if (missing.length === 0) return;
  try {
    await getContainerRuntimeClient();
  } catch {
    fail(
      `There is no container engine to start ${missing.join(', ')} with: start Docker, or give ${missing
        .map((name) => `ENGINES_${name.toUpperCase()}_URL`)
        .join(', ')}.`,
    );
  }
}

const running = new Map();
let door;

export default async function setUp() {
  await assertEngines();
  const urlOf = async (name) => given(name) ?? (await running.get(name)).url;
  const engine = (name) => {
    if (!given(name) && !running.has(name)) running.set(name, starters[name]());
    return urlOf(name);
  };
  door = createServer((request, reply) => {
    const name = request.url.slice(1);
    engine(name).then(
      (url) => reply.end(url),
      (error) => reply.writeHead(503).end(`${name} could not be started: ${error.message}`),
    );
  }).listen(0, '127.0.0.1');
  await once(door, 'listening');
  process.env.TEST_PATIENCE_MS ??= '240000';
  process.env.ENGINES = `http://127.0.0.1:${door.address().port}`;
  try {
    process.env.TEST_POSTGRES_URL = await engine('postgres');
  } catch (error) {
    fail(`Postgres could not be started: ${error.message}`);
  }
}

export async function stopEngines() {
  door.close();
  await Promise.allSettled([...running.values()].map(async (starting) => (await starting).stop()));
}

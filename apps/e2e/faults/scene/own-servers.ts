import { startPostgres } from '@caunoi/kit/postgres/embedded-postgres';
import { startKafka } from '@caunoi/testing/engines/containers';
import { eventually } from '@caunoi/testing/events/eventually';
import { databaseOn } from '@caunoi/testing/test-postgres';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { onKafka } from './run';
import { openWire } from './wire';

/** A server that belongs to one test, which ends and freezes it. Its address stays the same through all of that. */
export interface OwnServer {
  url: string;
  /** At once, without a word to anybody. */
  kill: () => Promise<void>;
  start: () => Promise<void>;
  freeze: () => Promise<void>;
  thaw: () => Promise<void>;
  /** The connections that there are go dead without being closed. Answers how many. */
  swallow: () => number;
  stop: () => Promise<void>;
}

/** Postgres. Commits are written, not synced: the process dies here, never the machine. */
export async function ownPostgres(): Promise<OwnServer> {
  const folder = await mkdtemp(join(tmpdir(), 'caunoi-faults-'));
  const launch = () => startPostgres({ folder: join(folder, 'postgres'), flags: { fsync: 'off', max_connections: '150' } });
  let running = await launch();
  const wire = await openWire(running.port);
  const url = Object.assign(new URL(running.url), { port: String(wire.port) }).href;
  return {
    url,
    async kill() {
      const { rows } = await asked(running.url, `SELECT split_part(pg_read_file('postmaster.pid'), E'\\n', 1) AS pid`);
      process.kill(Number(rows[0]?.['pid']), 'SIGQUIT');
      await running.gone;
    },
    async start() {
      running = await launch();
      wire.leadTo(running.port);
    },
    freeze: async () => wire.freeze(),
    thaw: async () => wire.thaw(),
    swallow: () => wire.swallow(),
    async stop() {
      await wire.close();
      await running.discard();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** One question on a connection of its own. */
export async function asked(url: string, question: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await client.query<Record<string, string>>(question);
  } finally {
    await client.end();
  }
}

async function ownKafka(): Promise<OwnServer> {
  const wire = await openWire();
  const kafka = await startKafka({ 'advertised.listeners': `PLAINTEXT://127.0.0.1:${wire.port}` });
  wire.leadTo(Number(new URL(kafka.url).port));
  return {
    url: `kafka://127.0.0.1:${wire.port}?session=6000#faults`,
    kill: kafka.kill,
    start: kafka.start,
    // A container engine that has much to do does not always manage it at once.
    freeze: () => eventually(kafka.pause),
    thaw: kafka.unpause,
    swallow: () => wire.swallow(),
    async stop() {
      await wire.close();
      await kafka.stop();
    },
  };
}

/** The bus of this run on a server of its own: a Kafka, or a Postgres that holds nothing but the log. */
export async function ownBus(): Promise<OwnServer> {
  if (onKafka) return ownKafka();
  const postgres = await ownPostgres();
  return { ...postgres, url: await databaseOn(postgres.url) };
}

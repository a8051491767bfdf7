import { type Call, endpoint, event } from '@caunoi/contracts/contract';
import { door } from '@caunoi/testing/events/bus-tools';
import { eventually } from '@caunoi/testing/events/eventually';
import { handBus } from '@caunoi/testing/events/hand-bus';
import { probeService } from '@caunoi/testing/http/probe-service';
import { freshDatabase, stopPostgres } from '@caunoi/testing/test-postgres';
import { Controller, Module, type OnApplicationShutdown, type Type } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { DataSource, EntitySchema } from 'typeorm';
import { z } from 'zod';
import type { EventBus } from '../events/event-bus';
import { On } from '../events/on';
import { Outbox } from '../events/outbox';
import { Handles } from '../http/handles';
import type { Job } from '../jobs/job';
import { log } from '../log';
import { type RunningService, runService, type Wiring } from './run-service';
import type { Service } from './service';
import { stopApp } from './stop-app';

beforeAll(() => {
  log.level = 'silent';
});
afterAll(stopPostgres);

const SlowlyDone = event({
  summary: 'A slow call ended',
  type: 'caunoi.probe.done.v1',
  topic: 'caunoi.probe.call.v1',
  data: z.object({ id: z.uuid() }),
  key: ({ id }) => id,
});
const slow = endpoint({
  method: 'GET',
  path: '/slow',
  summary: 'Takes its time, then tells of it',
  access: 'public',
  answer: z.object({ id: z.uuid() }),
});

const sleep = (ms: number) => new Promise((passed) => setTimeout(passed, ms));
const happened: string[] = [];
/** What slow calls wait for. */
let gate: ReturnType<typeof door>;
beforeEach(() => {
  happened.splice(0);
  gate = door();
});

@Controller()
class SlowController implements OnApplicationShutdown {
  constructor(
    private readonly db: DataSource,
    private readonly outbox: Outbox,
  ) {}

  @Handles(slow) async slow(_: Call<typeof slow>) {
    const id = randomUUID();
    happened.push('call begun');
    await gate.opened;
    await this.db.transaction((tx) => this.outbox.add(tx, SlowlyDone, { id }, 1));
    happened.push('call ended');
    return { id };
  }

  @On(SlowlyDone) async take() {}

  onApplicationShutdown() {
    happened.push(`shut down, database ${this.db.isInitialized ? 'open' : 'closed'}`);
  }
}

@Module({ controllers: [SlowController] })
class SlowModule {}

/** Notes when the last fact goes out and when the handlers have ended. */
function notingBus(): EventBus {
  const bus = handBus();
  return Object.assign(Object.create(bus) as EventBus, {
    append: async (...given: Parameters<EventBus['append']>) => {
      await bus.append(...given);
      happened.push('fact published');
    },
    subscribe: async (...given: Parameters<EventBus['subscribe']>) => {
      const subscription = await bus.subscribe(...given);
      return {
        ...subscription,
        stop: async () => {
          await sleep(20);
          happened.push('handlers ended');
        },
      };
    },
  });
}

const wiring = async (env: Record<string, string> = {}, bus: EventBus = handBus()): Promise<Wiring> => ({
  bus,
  env: { MATCHING_DATABASE_URL: await freshDatabase(), MATCHING_DATABASE_POOL: '3', MATCHING_JWKS_URL: 'http://127.0.0.1:9/x', ...env },
});

const databaseOf = ({ env }: Wiring) => new URL(env['MATCHING_DATABASE_URL'] ?? '').pathname.slice(1);

async function asOwner<Row extends object>({ env }: Wiring, sql: string) {
  const client = new pg.Client({ connectionString: env['MATCHING_DATABASE_URL'] });
  await client.connect();
  const { rows } = await client.query<Row>(sql);
  await client.end();
  return rows;
}

async function connectionsTo(given: Wiring) {
  const others = 'SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()';
  return (await asOwner<{ n: number }>(given, others))[0]?.n;
}

it('stops in the order that loses nothing', async () => {
  const service = await runService(probeService(SlowModule), await wiring({}, notingBus()));
  const call = fetch(`${service.url}/slow`);
  while (!happened.includes('call begun')) await sleep(5);
  const stopped = service.stop();
  await eventually(() => expect(fetch(`${service.url}/health/live`)).rejects.toThrow());
  gate.open();
  expect((await call).status).toBe(200);
  await stopped;
  expect(happened.filter((what) => what !== 'fact published')).toEqual([
    'call begun',
    'call ended',
    'handlers ended',
    'shut down, database open',
  ]);
  expect(happened.indexOf('fact published')).toBeGreaterThan(happened.indexOf('call ended'));
  expect(service.app.get(DataSource).isInitialized).toBe(false);
});

it('is no longer ready while it stops and still waits for its jobs', async () => {
  const job = door();
  class BusyJob implements Job {
    readonly name = 'busy';
    readonly summary = 'Is busy';
    readonly schedule = { everySeconds: 60 };
    readonly timeoutSeconds = 60;
    async run() {
      happened.push('job begun');
      await job.opened;
      return { done: 1, failed: 0 };
    }
  }
  @Module({ providers: [BusyJob] })
  class BusyModule {}
  const service = await runService({ ...probeService(BusyModule), jobs: [BusyJob] }, await wiring());
  await eventually(() => expect(happened).toEqual(['job begun']));
  expect((await fetch(`${service.url}/health/ready`)).status).toBe(200);
  const stopped = service.stop();
  const answer = await fetch(`${service.url}/health/ready`);
  expect([answer.status, (await fetch(`${service.url}/health/live`)).status]).toEqual([503, 200]);
  job.open();
  await stopped;
});

it('still takes calls while it says that it is not ready, and keeps no connection', async () => {
  const service = await runService(probeService(SlowModule), await wiring({ MATCHING_DRAIN_SECONDS: '2' }));
  gate.open();
  const before = await fetch(`${service.url}/slow`);
  const stopped = service.stop();
  const [ready, after] = [await fetch(`${service.url}/health/ready`), await fetch(`${service.url}/slow`)];
  expect([before, ready, after].map(({ status, headers }) => [status, headers.get('connection')])).toEqual([
    [200, 'keep-alive'],
    [503, 'close'],
    [200, 'close'],
  ]);
  await stopped;
  await expect(fetch(`${service.url}/health/live`)).rejects.toThrow();
});

it('a call that does not end is cut off in the end', async () => {
  const service = await runService(probeService(SlowModule), await wiring());
  const call = fetch(`${service.url}/slow`).catch(() => 'cut off');
  while (!happened.includes('call begun')) await sleep(5);
  await stopApp(service.app, 100);
  expect(await call).toBe('cut off');
});

describe('replicas that start at the same moment', () => {
  let replicas: RunningService[] = [];
  afterEach(async () => {
    await Promise.all(replicas.splice(0).map(({ stop }) => stop()));
  });
  const start = async (service: Service, shared: Wiring) => {
    const started = await Promise.allSettled([1, 2, 3].map(() => runService(service, shared)));
    replicas = started.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    return started.map((one) => (one.status === 'rejected' ? String(one.reason) : 'started'));
  };

  it('do not disturb each other on an empty database', async () => {
    expect(await start(probeService(), await wiring())).toEqual(['started', 'started', 'started']);
    const answers = await Promise.all(replicas.map(({ url }) => fetch(`${url}/health/ready`)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  });
});

it('no transaction lives without end, whatever the server allows', async () => {
  const unlimited = await wiring();
  await asOwner(unlimited, `ALTER DATABASE ${databaseOf(unlimited)} SET transaction_timeout = 0`);
  const service = await runService(probeService(), unlimited);
  const db = service.app.get(DataSource);
  const shown = await Promise.all([1, 2, 3].map(() => db.query<object[]>('SHOW transaction_timeout')));
  await service.stop();
  expect(shown.flat()).toEqual(Array(3).fill({ transaction_timeout: '30s' }));
});

describe('a start that fails', () => {
  it('because the port is taken says which one, and how to choose another, and leaves no connection behind', async () => {
    const other = createServer();
    await new Promise<void>((listening) => other.listen(0, '127.0.0.1', listening));
    const { port } = other.address() as AddressInfo;
    const taken = await wiring({ MATCHING_PORT: String(port) });
    await expect(runService(probeService(), taken)).rejects.toThrow(
      `Port ${port} is in use; choose another one: MATCHING_PORT=${port + 1} npm run service -- matching.`,
    );
    await eventually(async () => expect(await connectionsTo(taken)).toBe(0));
    await new Promise((closed) => other.close(closed));
  });

  it('because a migration fails neither', async () => {
    const given = await wiring();
    class Broken0002 {
      name = 'Broken1764000000002';
      up = (db: { query: (sql: string) => Promise<unknown> }) => db.query('SELECT no_such_column FROM outbox');
      down = async () => {};
    }
    const service = probeService();
    await expect(runService({ ...service, migrations: [...service.migrations, Broken0002] }, given)).rejects.toThrow(
      /^Migration Broken1764000000002 of matching failed: .*no_such_column/,
    );
    await eventually(async () => expect(await connectionsTo(given)).toBe(0));
  });

  it('because nobody handles an endpoint of its contracts names each, and leaves no connection behind', async () => {
    const given = await wiring();
    const forgotten = { ...slow, method: 'PUT' } as const;
    const service = { ...probeService(SlowModule), endpoints: { slow, forgotten, lost: { ...slow, path: '/lost/:id' } as const } };
    await expect(runService(service, given)).rejects.toThrow(
      'matching does not answer all of its contracts; no controller of its module handles forgotten (PUT /slow), lost (GET /lost/:id).',
    );
    await eventually(async () => expect(await connectionsTo(given)).toBe(0));
  });

  it('because a table is not as its entity says names the place', async () => {
    const words = new EntitySchema<object>({ name: 'words', columns: { id: { type: 'uuid', primary: true } } });
    const service = { ...probeService(), entities: [words as unknown as Type] };
    await expect(runService(service, await wiring())).rejects.toThrow('table words is missing');
  });

  it('because of its settings names those of every service and its own in one go', async () => {
    const service = probeService(SlowModule, z.object({ reviewDays: z.coerce.number() }));
    const { message } = await runService(service, { bus: handBus(), env: { MATCHING_PORT: 'x' } }).then(
      () => new Error('it started'),
      (error: Error) => error,
    );
    for (const name of ['PORT', 'DATABASE_URL', 'JWKS_URL', 'REVIEW_DAYS']) expect(message).toContain(`MATCHING_${name}: `);
  });
});

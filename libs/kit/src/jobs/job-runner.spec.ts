import { probeService } from '@caunoi/testing/http/probe-service';
import { door } from '@caunoi/testing/events/bus-tools';
import { eventually } from '@caunoi/testing/events/eventually';
import { freshDatabase, stopPostgres } from '@caunoi/testing/test-postgres';
import { DataSource } from 'typeorm';
import { sqlOf } from '../events/sql';
import { log } from '../log';
import { migrate } from '../run/migrations';
import { doerNow } from '../trace';
import type { Counts, Job } from './job';
import { type Claim, JobRows } from './job-rows';
import { JobRunner } from './job-runner';

const OFTEN = { pollMs: 20, leaseMs: 1_500, graceMs: 100 };
const ADMINISTRATOR = '01890000-0000-7000-8000-000000000001';

let db: DataSource;
const runners: JobRunner[] = [];
beforeAll(() => {
  log.level = 'silent';
});
beforeEach(async () => {
  db = await new DataSource({ type: 'postgres', url: await freshDatabase() }).initialize();
  await migrate(db, probeService());
});
afterEach(async () => {
  await Promise.all(runners.splice(0).map((runner) => runner.beforeApplicationShutdown()));
  await db.destroy();
});
afterAll(stopPostgres);

/** A job that is due once, at the start, unless it is told otherwise. */
const jobOf = (run: Job['run'], other: Partial<Job> = {}): Job => ({
  name: 'count',
  summary: 'Counts',
  schedule: { everySeconds: 3_600 },
  timeoutSeconds: 60,
  run,
  ...other,
});
const ONE: Counts = { done: 1, failed: 0 };

async function replica(job: Job) {
  const runner = new JobRunner('matching', db, OFTEN);
  runners.push(runner);
  await runner.start([job]);
  return runner;
}
const shown = async (runner: JobRunner) => (await runner.list())[0];
const ended = (runner: JobRunner, result: string) =>
  eventually(async () => expect(await shown(runner)).toMatchObject({ state: 'waiting', lastResult: result }), { withinMs: 20_000 });

it('runs once among replicas, in its own name, and says how it went', async () => {
  const names: unknown[] = [];
  const job = jobOf(async () => (names.push(doerNow()), { done: 3, failed: 0 }));
  const [first] = await Promise.all([replica(job), replica(job), replica(job)]);
  await ended(first, 'ok');
  expect(names).toEqual([{ id: 'count', kind: 'job' }]);
  expect(await shown(first)).toMatchObject({ name: 'count', schedule: 'every 3600 s', done: 3, failed: 0, lastError: null, askedBy: null });
});

it('comes back, and never beside itself', async () => {
  let [runs, running, most] = [0, 0, 0];
  const job = jobOf(
    async () => {
      most = Math.max(most, ++running);
      await new Promise((passed) => setTimeout(passed, 30));
      running--;
      runs++;
      return ONE;
    },
    { schedule: { everySeconds: 0.01 } },
  );
  await Promise.all([replica(job), replica(job)]);
  await eventually(() => expect(runs).toBeGreaterThan(3));
  expect(most).toBe(1);
});

it('a run that lasts longer than the lease stays with who has it', async () => {
  let runs = 0;
  const work = door();
  const job = jobOf(async () => (runs++, await work.opened, ONE));
  const [first] = await Promise.all([replica(job), replica(job)]);
  await new Promise((passed) => setTimeout(passed, OFTEN.leaseMs * 2));
  expect(await shown(first)).toMatchObject({ state: 'running', lastEndedAt: null });
  work.open();
  await ended(first, 'ok');
  expect(runs).toBe(1);
});

it('is taken over from a runner that was killed, whose late word changes nothing', async () => {
  const rows = new JobRows(sqlOf(db), OFTEN.leaseMs);
  const job = jobOf(async () => ONE);
  await rows.declare(job);
  const [dead] = await rows.claim(['count']);
  expect(await rows.claim(['count'])).toEqual([]);
  const other = await replica(job);
  await ended(other, 'ok');
  expect(await rows.keep(dead as Claim)).toBe(false);
  await rows.finish(dead as Claim, job.schedule, { result: 'failed', error: 'late', done: 0, failed: 9 });
  expect(await shown(other)).toMatchObject({ lastResult: 'ok', done: 1 });
});

it('a runner that lost its job is told, and leaves the word to the other', async () => {
  const lost = door();
  let why: unknown;
  const job = jobOf(async (signal) => {
    await new Promise((told) => signal?.addEventListener('abort', told));
    why = signal?.reason;
    lost.open();
    return ONE;
  });
  const runner = await replica(job);
  await eventually(async () => expect(await shown(runner)).toMatchObject({ state: 'running' }));
  await db.query(`UPDATE job SET ticket = gen_random_uuid(), lease_until = now() + interval '1 hour'`);
  await lost.opened;
  expect(why).toBeInstanceOf(Error);
  await runner.beforeApplicationShutdown();
  expect(await shown(runner)).toMatchObject({ state: 'running', lastEndedAt: null, lastResult: null });
});

it.each([
  [
    'ends when it is told to',
    async (signal?: AbortSignal) => new Promise<Counts>((end) => signal?.addEventListener('abort', () => end(ONE))),
  ],
  ['hangs', () => new Promise<Counts>(() => {})],
])('one that takes too long and %s has timed out, and comes back', async (_, run) => {
  const runner = await replica(jobOf(run, { timeoutSeconds: 0.05 }));
  await ended(runner, 'timed_out');
  expect(await shown(runner)).toMatchObject({ lastError: 'It took more than 0.05 s.' });
});

it('one that fails says why, and comes back', async () => {
  let runs = 0;
  const job = jobOf(
    async () => {
      runs++;
      throw new Error('the mail server\0 says no');
    },
    { schedule: { everySeconds: 0.01 } },
  );
  const runner = await replica(job);
  await eventually(() => expect(runs).toBeGreaterThan(2));
  expect(await shown(runner)).toMatchObject({ lastResult: 'failed', lastError: 'the mail server\uFFFD says no' });
});

it('items that fail are counted and told', async () => {
  const runner = await replica(jobOf(async () => ({ done: 40, failed: 2, error: new Error('no such sector') })));
  await ended(runner, 'partly');
  expect(await shown(runner)).toMatchObject({ done: 40, failed: 2, lastError: 'no such sector' });
});

it('an administrator starts it, whichever replica takes it, but not while it runs', async () => {
  let runs = 0;
  const second = door();
  const job = jobOf(async () => (++runs === 2 && (await second.opened), ONE));
  const runner = await replica(job);
  await ended(runner, 'ok');
  expect(await runner.ask('count', ADMINISTRATOR)).toMatchObject({ name: 'count', askedBy: ADMINISTRATOR });
  await eventually(() => expect(runs).toBe(2));
  await expect(runner.ask('count', ADMINISTRATOR)).rejects.toThrow('job.running');
  await expect(runner.ask('count-again', ADMINISTRATOR)).rejects.toThrow('job.unknown');
  second.open();
  await ended(runner, 'ok');
  expect(await shown(runner)).toMatchObject({ askedBy: ADMINISTRATOR });
});

it('at a stop it ends early, and another replica goes on at once', async () => {
  let begun = 0;
  const job = jobOf(async (signal) => {
    if (++begun > 1) return { done: 2, failed: 0 };
    return new Promise<Counts>((end) => signal?.addEventListener('abort', () => end(ONE)));
  });
  const first = await replica(job);
  await eventually(() => expect(begun).toBe(1));
  await first.beforeApplicationShutdown();
  expect(await shown(first)).toMatchObject({ lastResult: 'stopped', done: 1 });
  const second = await replica(job);
  await ended(second, 'ok');
  expect(begun).toBe(2);
});

it('a new schedule counts from the next start on; one by cron does not run at the start', async () => {
  const first = await replica(jobOf(async () => ONE));
  await ended(first, 'ok');
  await first.beforeApplicationShutdown();
  let runs = 0;
  const nightly = await replica(jobOf(async () => (runs++, ONE), { schedule: { cron: '0 3 29 2 *' } }));
  const next = new Date((await shown(nightly))?.nextRunAt ?? '');
  expect([next.getUTCMonth(), next.getUTCDate(), next.getUTCHours()]).toEqual([1, 28, 20]);
  expect(runs).toBe(0);
});

it('what should have run long ago and nobody has taken is late', async () => {
  const runner = new JobRunner('matching', db, { ...OFTEN, pollMs: 60_000 });
  runners.push(runner);
  await runner.start([jobOf(async () => ONE)]);
  await ended(runner, 'ok');
  await db.query(`UPDATE job SET next_run_at = now() - interval '2 minutes'`);
  expect(await shown(runner)).toMatchObject({ state: 'late' });
});

it('goes on when the database was away for a moment', async () => {
  let runs = 0;
  const runner = await replica(jobOf(async () => (runs++, ONE), { schedule: { everySeconds: 0.01 } }));
  await db.query('ALTER TABLE job RENAME TO away');
  await new Promise((passed) => setTimeout(passed, 100));
  const before = runs;
  await db.query('ALTER TABLE away RENAME TO job');
  await eventually(() => expect(runs).toBeGreaterThan(before + 1), { withinMs: 20_000 });
  expect(await shown(runner)).toMatchObject({ lastResult: 'ok' });
});

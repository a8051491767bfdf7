import { ACTS_VERIFICATION } from '@caunoi/contracts/acts/verification';
import { NeedPublished } from '@caunoi/contracts/needs/needs.events';
import { noteAct } from '@caunoi/kit/acts/acts';
import { openBus } from '@caunoi/kit/events/open-bus';
import { sqlOf } from '@caunoi/kit/events/sql';
import { log } from '@caunoi/kit/log';
import { variables } from '@caunoi/kit/run/config';
import { connectToService } from '@caunoi/kit/postgres/service-database';
import { type RunningService, runService } from '@caunoi/kit/run/run-service';
import { eventually } from '@caunoi/testing/events/eventually';
import { freshDatabase, stopPostgres } from '@caunoi/testing/test-postgres';
import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { allServices } from '../all-services';
import { ops } from './ops';
import { runJob } from './run-job';

let env: Record<string, string | undefined>;
let service: RunningService;
let bus: Awaited<ReturnType<typeof openBus>>;
let db: DataSource;
beforeAll(async () => {
  log.level = 'silent';
  const [databaseUrl, busUrl] = [await freshDatabase(), await freshDatabase()];
  env = variables('matching', { databaseUrl, busUrl, jwksUrl: 'http://127.0.0.1:9/unused', databasePool: '4' });
  bus = await openBus(busUrl, () => {});
  service = await runService(allServices.matching, { bus: bus.bus, env });
  env['GATEWAY_MATCHING_URL'] = service.url;
  db = service.app.get(DataSource);
});
afterAll(async () => {
  await service.stop();
  await bus.close();
  await stopPostgres();
});

async function said(...args: string[]) {
  const lines: string[] = [];
  const code = await ops(args, { env, print: (line) => void lines.push(line) });
  return { code, lines, trouble: lines.filter((line) => line.startsWith('TROUBLE')).map((line) => line.replaceAll(/ +/g, ' ')) };
}

it('a service that is well is told so, line by line', async () => {
  await eventually(async () => expect(await said('doctor', 'matching')).toMatchObject({ code: 0, trouble: [] }));
  const { lines } = await said('doctor', 'matching');
  const looked = lines.map((line) => /^ok +matching +(dead letters|\S+)/.exec(line)?.[1]);
  expect(looked).toEqual(['process', 'database', 'clock', 'migrations', 'outbox', 'parked', 'dead letters', 'bus', 'jobs']);
});

describe('what is wrong is named, with exit code 1', () => {
  const outbox = (age: string) => `
    INSERT INTO outbox (event_id, topic, key, sequence, headers, created_at)
    VALUES (gen_random_uuid(), 'caunoi.nowhere.v1', 'k', 1, '{}', now() - interval '${age}')`;

  it.each([
    [
      'a migration that is missing',
      `DELETE FROM applied_migration WHERE name = 'KitFiles1796000000004'`,
      /migrations missing: KitFiles1796000000004/,
      `INSERT INTO applied_migration (owner, name, hash) VALUES ('kit', 'KitFiles1796000000004', 'x')`,
    ],
    [
      'a fact that nobody could handle',
      `INSERT INTO dead_letter (consumer, topic, partition, "offset", key, event_id, headers, logged_at, state)
       VALUES ('matching.main.v1', 't', 0, 0, 'k', '${randomUUID()}', '{}', now(), 'failed')`,
      /dead letters 1 failed of matching.main.v1/,
      'DELETE FROM dead_letter',
    ],
    [
      'a fact that the bus refuses',
      `WITH told AS (${outbox('1 s')} RETURNING *) INSERT INTO outbox_parked SELECT told.*, 'too large', 1 FROM told`,
      /parked 1 that the bus refuses/,
      'DELETE FROM outbox_parked; DELETE FROM outbox',
    ],
    [
      'a job that failed',
      `INSERT INTO job (name, schedule, next_run_at, last_result) VALUES ('sweep', 'every 9 s', now(), 'failed')`,
      /jobs sweep failed/,
      `DELETE FROM job WHERE name = 'sweep'`,
    ],
  ])('%s', async (_, spoil, line, mend) => {
    await db.query(spoil);
    const { code, trouble } = await said('doctor', 'matching');
    await db.query(mend);
    expect([code, trouble]).toEqual([1, [expect.stringMatching(line)]]);
  });

  it('a fact that waits too long', async () => {
    await db.query(`WITH told AS (${outbox('1 hour')} RETURNING *) INSERT INTO outbox_parked SELECT told.*, 'too large', 1 FROM told`);
    const { code, trouble } = await said('doctor', 'matching');
    await db.query('DELETE FROM outbox_parked; DELETE FROM outbox');
    expect(code).toBe(1);
    expect(trouble[0]).toMatch(/outbox 1 wait, the oldest for 36\d\d s/);
  });

  it('a process, a database and a bus that are away, each by itself', async () => {
    const away = { GATEWAY_MATCHING_URL: 'http://127.0.0.1:9', MATCHING_DATABASE_URL: 'postgres://x@127.0.0.1:9/x', MATCHING_BUS_URL: '' };
    const lines: string[] = [];
    const code = await ops(['doctor', 'matching'], { env: { ...env, ...away }, print: (line) => void lines.push(line) });
    expect([code, lines.filter((line) => line.startsWith('ok'))]).toEqual([1, []]);
  });
});

it('how far a group is behind is told by topic', async () => {
  await db.query(`INSERT INTO inbox (consumer, event_id) VALUES ('matching.main.v1', gen_random_uuid()) ON CONFLICT DO NOTHING`);
  const { code, lines } = await said('lag', 'matching');
  expect([code, lines.find((line) => line.includes(NeedPublished.topic))]).toEqual([0, expect.stringMatching(/ 0 records +0 s$/)]);
});

it('dead letters are listed and replayed by the same command, under either name', async () => {
  expect(await said('dead-letters', 'list', 'matching')).toMatchObject({ code: 0, lines: ['no open dead letters'] });
  expect(await said('replay', 'matching', 'matching.main.v1', 'k')).toMatchObject({ code: 1 });
});

describe('whether the log of acts is what was written', () => {
  it('is told with its last link, which a later chain still holds', async () => {
    await db.transaction((tx) => noteAct(tx, { act: 'fact.drop', thing: { id: 'k', name: 'k' } }, new Date()));
    const { code, lines } = await said('verify-acts', 'matching');
    expect([code, lines]).toEqual([0, [expect.stringMatching(/^whole +matching +matching:1:[0-9a-f]{64}$/)]]);
    const link = lines[0]?.split(/ +/)[2] ?? '';
    await db.transaction((tx) => noteAct(tx, { act: 'fact.drop', thing: { id: 'l', name: 'l' } }, new Date()));
    expect(await said('verify-acts', link)).toMatchObject({ code: 0 });
    const other = link.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
    expect(await said('verify-acts', other)).toMatchObject({
      code: 1,
      lines: [expect.stringMatching(/^BROKEN +matching +Act 1 is not the one/)],
    });
  });

  it('is found out by the job, too', async () => {
    await db.query(
      `SET session_replication_role = replica; UPDATE act SET thing_id = 'x' WHERE thing_id = 'l'; RESET session_replication_role`,
    );
    expect(await said('verify-acts', 'matching')).toMatchObject({
      code: 1,
      lines: [expect.stringMatching(/Act 2 .+ is no longer what was noted$/)],
    });
    const { sql, close } = await connectToService('matching', env);
    const lines: string[] = [];
    const code = await runJob(sql, ACTS_VERIFICATION, { print: (line) => void lines.push(line) }).finally(close);
    expect([code, lines]).toEqual([1, [expect.stringMatching(/^acts-verification failed: .*Act 2 .+ is no longer what was noted/)]]);
  });
});

describe('what search keeps is made anew, and compared, by a replica of matching', () => {
  it.each([
    ['rebuild', 'index-rebuild'],
    ['reconcile', 'index-reconciliation'],
  ])('%s', async (command, job) => {
    expect(await said(command)).toEqual({ code: 0, lines: [expect.stringMatching(`^${job} ok: 0 done, 0 failed, in `)], trouble: [] });
  });

  it('one that runs already is watched to its end, and one that fails is told with its reason', async () => {
    await db.query(
      `UPDATE job SET ticket = gen_random_uuid(), lease_until = now() + interval '1 hour', last_ended_at = NULL WHERE name = 'index-rebuild'`,
    );
    const watched = said('rebuild');
    const end = `UPDATE job SET ticket = NULL, lease_until = NULL, last_ended_at = now(), last_result = 'failed', last_error = 'no room' WHERE name = 'index-rebuild'`;
    setTimeout(() => void db.query(end), 500);
    expect(await watched).toMatchObject({
      code: 1,
      lines: ['index-rebuild runs already', expect.stringMatching(/^index-rebuild failed: .*: no room$/)],
    });
  });

  it('nobody who takes it up, and no job of that name, are told', async () => {
    await db.query(`UPDATE job SET name = 'away' WHERE name = 'index-rebuild'`);
    expect(await said('rebuild')).toMatchObject({ code: 1, lines: ['index-rebuild is no job of this database'] });
    const lines: string[] = [];
    await db.query(`INSERT INTO job (name, schedule, next_run_at) VALUES ('nobodys', 'never', now())`);
    expect(await runJob(sqlOf(db), 'nobodys', { print: (line) => void lines.push(line), waitMs: 100 })).toBe(3);
    await db.query(`DELETE FROM job WHERE name = 'nobodys'; UPDATE job SET name = 'index-rebuild' WHERE name = 'away'`);
  });
});

it.each([[[]], [['cure']]])('%j is told what there is', async (args) => {
  const { code, lines } = await said(...args);
  expect([code, lines.length]).toEqual([2, 7]);
});

it('a service that there is not is one sentence', async () => expect(said('doctor', 'hubs')).rejects.toThrow('There is no service "hubs"'));

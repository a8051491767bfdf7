import { eventually } from '@caunoi/testing/events/eventually';
import { freshDatabase, stopPostgres } from '@caunoi/testing/test-postgres';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';
import type { LogRecord, PartitionHandler, StoredRecord } from '../event-bus';
import { partitionOf } from '../murmur2';
import { appendSql } from './append-sql';
import { EmbeddedLog, type EmbeddedLogOptions, eventLogPool } from './embedded-log';
import { sqlOfPg } from '../sql';
import { groupSql } from './group-sql';
import { prepareEventLog } from './log-schema';

const TOPIC = 'caunoi.garden.tree.v1';
const quiet = { info() {}, warn() {}, error() {} };
const parts = { ...appendSql, ...groupSql };

let pool: Pool;
let buses: EmbeddedLog[] = [];
let epoch = 0n;

beforeAll(async () => {
  pool = eventLogPool(await freshDatabase());
  await prepareEventLog(pool);
});
beforeEach(async () => {
  await pool.query('TRUNCATE log_topic, log_partition, log_record, log_member, log_assignment, log_producer');
});
afterEach(async () => {
  await Promise.all(buses.map((bus) => bus.close({ deadlineMs: 500 })));
  buses = [];
});
afterAll(async () => {
  await pool.end();
  await stopPostgres();
});

async function start(options: Partial<EmbeddedLogOptions> = {}) {
  const bus = new EmbeddedLog(pool, { log: quiet, beatMs: 50, leaseMs: 400, ...options });
  buses.push(bus);
  await bus.ensureTopics([{ topic: TOPIC }]);
  return bus;
}
const record = (n: number, key = 'a'): LogRecord => ({ topic: TOPIC, key, value: String(n), headers: {}, eventId: randomUUID() });
const append = (bus: EmbeddedLog, ...records: LogRecord[]) => bus.append(records, { producer: 'garden.0', epoch: ++epoch });
const spec = (group = 'matching.main.v1') => ({ group, topics: [TOPIC], from: 'earliest' as const, concurrency: 6, maxBatch: 100 });
const all = ({ records }: { records: StoredRecord[] }) => ({ processedThrough: records.at(-1)!.offset });
const taking =
  (seen: string[]): PartitionHandler =>
  async (batch) => {
    seen.push(...batch.records.map(({ value }) => value ?? ''));
    return all(batch);
  };
const committed = async () => {
  const { rows } = await pool.query<{ committed: string }>('SELECT committed FROM log_assignment WHERE partition = $1', [partitionOf('a')]);
  return rows[0]?.committed;
};

/** A member whose process hangs: from now on it neither beats nor hears. */
function hanging() {
  let isHanging = false;
  const never = new Promise<never>(() => {});
  const sql = { ...parts, beat: (...args: Parameters<typeof groupSql.beat>) => (isHanging ? never : groupSql.beat(...args)) };
  return { sql, hang: () => (isHanging = true) };
}

it('takes over from a member that has stopped beating, and refuses its late commit', async () => {
  const { sql, hang } = hanging();
  const bus = await start({ sql });
  let proceed = () => {};
  const gate = new Promise<void>((resolve) => (proceed = resolve));
  const zombie = await bus.subscribe(spec(), async (batch) => {
    await gate;
    return all(batch);
  });
  await append(bus, record(1), record(2));
  await eventually(() => expect(zombie.stats().assigned).toHaveLength(6));
  hang();
  await sleep(450);
  const seen: string[] = [];
  const slow: PartitionHandler = async ({ records: [first] }) => {
    seen.push(first!.value ?? '');
    await sleep(first!.value === '1' ? 300 : 0);
    return { processedThrough: first!.offset };
  };
  await (await start()).subscribe(spec(), slow);
  await eventually(() => expect(seen).toEqual(['1']));
  proceed();
  await eventually(async () => expect(await committed()).toBe('2'));
  expect(seen).toEqual(['1', '2']);
});

it('does not let a running batch undo that an operator has reset the group', async () => {
  const bus = await start();
  const seen: string[] = [];
  let proceed = () => {};
  const gate = new Promise<void>((resolve) => (proceed = resolve));
  let begun = 0;
  await bus.subscribe(spec(), async (batch) => {
    begun += 1;
    if (begun === 1) await gate;
    return taking(seen)(batch);
  });
  await append(bus, record(1), record(2));
  await eventually(() => expect(begun).toBe(1));
  await pool.query('UPDATE log_assignment SET committed = 0, owner = NULL, epoch = epoch + 1');
  proceed();
  await eventually(() => expect(seen).toEqual(['1', '2', '1', '2']));
});

it('goes on when nobody tells it that there is something new', async () => {
  const bus = await start({ sql: { ...parts, announce: async () => {} }, pollMs: 50 });
  const seen: string[] = [];
  await bus.subscribe(spec(), taking(seen));
  await append(bus, record(1));
  await eventually(() => expect(seen).toEqual(['1']));
});

it('hears of news without waiting for the next poll', async () => {
  const bus = await start({ pollMs: 600_000 });
  const seen: string[] = [];
  await bus.subscribe(spec(), taking(seen));
  await eventually(() => expect(bus.health().detail).toBeNull());
  await append(bus, record(1));
  await eventually(() => expect(seen).toEqual(['1']));
});

it('says so while it can only poll, and listens again', async () => {
  const bus = await start();
  await bus.subscribe(spec(), taking([]));
  await eventually(() => expect(bus.health()).toEqual({ up: true, detail: null }));
  const cutOff = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query IN ('LISTEN log', 'SELECT 1') AND application_name = 'event-log'
    AND datname = current_database()`;
  // It may listen again before we look.
  await eventually(
    async () => {
      await pool.query(cutOff);
      expect(bus.health().detail).toBe('polling only');
    },
    { everyMs: 1 },
  );
  await eventually(() => expect(bus.health().detail).toBeNull());
});

it('survives that its statements fail for a while', async () => {
  let isDown = false;
  let reading = 0;
  const down = () => Promise.reject(Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' }));
  const sql = {
    ...parts,
    read: (...args: Parameters<typeof groupSql.read>) => (isDown ? down() : (reading++, groupSql.read(...args).finally(() => reading--))),
    ready: (...args: Parameters<typeof groupSql.ready>) => (isDown ? down() : groupSql.ready(...args)),
    beat: (...args: Parameters<typeof groupSql.beat>) => (isDown ? down() : groupSql.beat(...args)),
    commit: (...args: Parameters<typeof groupSql.commit>) => (isDown ? down() : groupSql.commit(...args)),
  };
  const bus = await start({ sql, pollMs: 20 });
  const seen: string[] = [];
  await bus.subscribe(spec(), taking(seen));
  await append(bus, record(1));
  await eventually(() => expect(seen).toEqual(['1']));
  isDown = true;
  await eventually(() => expect(reading).toBe(0));
  await append(bus, record(2));
  await eventually(() => expect(bus.health().up).toBe(false));
  await sleep(500);
  expect(seen).toEqual(['1']);
  isDown = false;
  await eventually(() => expect(seen).toEqual(['1', '2']));
  await eventually(() => expect(bus.health().up).toBe(true));
});

it('lets a handler know that its member could not renew its leases', async () => {
  const { sql, hang } = hanging();
  const bus = await start({ sql });
  const complaints: string[] = [];
  await bus.subscribe(spec(), async (batch) => {
    hang();
    for (let i = 0; i < 20 && complaints.length === 0; i++) {
      await sleep(50);
      await batch.touch().catch((error: Error) => complaints.push(error.message));
    }
    return all(batch);
  });
  await append(bus, record(1));
  await eventually(() => expect(complaints).toEqual([expect.stringContaining('could not renew')]));
});

describe('retention', () => {
  const offsets = async () =>
    (await pool.query<{ offset: string }>('SELECT "offset" FROM log_record WHERE partition = $1 ORDER BY 1', [partitionOf('a')])).rows.map(
      (row) => Number(row.offset),
    );
  const age = (below: number) => pool.query(`UPDATE log_record SET ts = ts - interval '1 hour' WHERE "offset" < $1`, [below]);

  it('keeps everything by default', async () => {
    const bus = await start({ retainMs: 10 });
    await append(bus, record(1), record(2));
    await age(2);
    await sleep(60);
    expect(await offsets()).toEqual([0, 1]);
  });

  it.each([
    ['is held back by a group that stands still', '29 days', [0, 1]],
    ['is not held back by a group that nobody has seen for a month', '31 days', []],
  ])('what is old %s', async (_, unseen, left) => {
    const bus = await start();
    await pool.query(`UPDATE log_topic SET retention = interval '1 minute'`);
    const gone = await bus.subscribe(spec('gone.main.v1'), () => new Promise(() => {}));
    await gone.stop({ deadlineMs: 10 });
    await append(bus, record(1), record(2));
    await age(2);
    await pool.query(`UPDATE log_assignment SET seen = now() - $1::interval`, [unseen]);
    await pool.query(`UPDATE log_topic SET retention = interval '1 minute'`);
    expect(await groupSql.retain(sqlOfPg(pool))).toBe(2 - left.length);
    expect(await offsets()).toEqual(left);
  });

  it('a group that comes back, or works, is seen again', async () => {
    const bus = await start();
    const unseen = async () =>
      (await pool.query<{ n: number }>(`SELECT count(*)::int AS n FROM log_assignment WHERE seen < now() - interval '1 day'`)).rows[0]?.n;
    const forget = () => pool.query(`UPDATE log_assignment SET seen = now() - interval '40 days'`);
    const first = await bus.subscribe(spec(), taking([]));
    await eventually(() => expect(first.stats().assigned).toHaveLength(6));
    await forget();
    await eventually(async () => expect(await unseen()).toBe(0));
    await first.stop({ deadlineMs: 500 });
    await forget();
    await groupSql.enlist(sqlOfPg(pool), { group: spec().group, id: randomUUID(), topics: [TOPIC] }, 'earliest');
    expect(await unseen()).toBe(0);
  });

  it('deletes what is old and was read by every group, and starts new groups above', async () => {
    const bus = await start();
    await pool.query(`UPDATE log_topic SET retention = interval '1 minute'`);
    await append(bus, ...[1, 2, 3, 4].map((n) => record(n)));
    const slow = await bus.subscribe(spec('slow.main.v1'), async ({ records }) => {
      const target = records.find(({ value }) => value === '3')!;
      await sleep(20);
      return { processedThrough: target ? target.offset : records[0]!.offset - 1n };
    });
    await bus.subscribe(spec('fast.main.v1'), taking([]));
    await eventually(async () => expect((await bus.lag('slow.main.v1')).map(({ committed: at }) => at)).toContain(3n));
    await slow.stop({ deadlineMs: 500 });
    await age(4);
    await start({ retainMs: 10 });
    await eventually(async () => expect(await offsets()).toEqual([3]));
    const seen: string[] = [];
    await bus.subscribe(spec('new.main.v1'), taking(seen));
    await eventually(() => expect(seen).toEqual(['4']));
  });
});

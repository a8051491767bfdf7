import { freshDatabase, stopPostgres } from '@caunoi/testing/test-postgres';
import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import type { Retention } from '@caunoi/contracts/contract';
import { sqlOfPg } from '../sql';
import { EmbeddedLog, eventLogPool } from './embedded-log';
import { groupSql } from './group-sql';
import { prepareEventLog } from './log-schema';

const quiet = { info() {}, warn() {}, error() {} };
let pool: Pool;
let bus: EmbeddedLog;
let epoch = 0n;
beforeAll(async () => {
  pool = eventLogPool(await freshDatabase());
  await prepareEventLog(pool);
  bus = new EmbeddedLog(pool, { log: quiet });
});
afterAll(async () => {
  await bus.close({ deadlineMs: 500 });
  await pool.end();
  await stopPostgres();
});

/** A topic with what was told on it, of one key in the order of the letters; `-` is a tombstone. All in one partition. */
async function told(values: string, retention: Retention) {
  const topic = `caunoi.garden.${randomUUID()}.v1`;
  await bus.ensureTopics([{ topic, partitions: 1, retention }]);
  const records = [...values].map((value) => ({
    ...{ topic, key: value === '-' ? 'a' : value.toLowerCase(), headers: {}, eventId: randomUUID(), value: value === '-' ? null : value },
  }));
  await bus.append(records, { producer: topic, epoch: ++epoch });
  return topic;
}
const left = async (topic: string) => {
  const { rows } = await pool.query<{ value: string | null }>('SELECT value FROM log_record WHERE topic = $1 ORDER BY "offset"', [topic]);
  return rows.map(({ value }) => value ?? '-').join('');
};
const age = (topic: string, days: number) =>
  pool.query(`UPDATE log_record SET ts = ts - $2 * interval '1 day' WHERE topic = $1`, [topic, days]);
const readUpTo = (topic: string, committed: number) =>
  pool.query(`INSERT INTO log_assignment (grp, topic, partition, committed) VALUES ('slow.main.v1', $1, 0, $2)`, [topic, committed]);
const compact = () => groupSql.compact(sqlOfPg(pool));
const forEver = { days: null, compact: false };
const newest = { days: null, compact: true };

describe('of a topic', () => {
  it.each([
    ['that keeps all, nothing goes', 'aAbA', forEver, 90, 'aAbA'],
    ['that keeps the newest, what was replaced goes after a week', 'aAbAc', newest, 8, 'bAc'],
    ['that keeps the newest, nothing goes in the first week', 'aAbA', newest, 6, 'aAbA'],
    ['that keeps all, what was told before a tombstone goes at once', 'aAb-', forEver, 0, 'b-'],
    ['whatever it keeps, a tombstone goes after a month', 'ab-b', forEver, 31, 'bb'],
    ['whatever it keeps, the last record stays', 'ab-', newest, 90, 'b-'],
    ['what is told after a tombstone stays', 'a-Ab', forEver, 8, '-Ab'],
  ])('%s', async (_, values, retention, days, expected) => {
    const topic = await told(values, retention);
    await age(topic, days);
    await compact();
    await compact();
    expect(await left(topic)).toBe(expected);
  });
});

it('what a group has not read waits for it', async () => {
  const topic = await told('aAb-', newest);
  await age(topic, 90);
  await readUpTo(topic, 1);
  await compact();
  expect(await left(topic)).toBe('aAb-');
  await pool.query('UPDATE log_assignment SET committed = 4 WHERE topic = $1', [topic]);
  await compact();
  expect(await left(topic)).toBe('b-');
});

it('what a teller says of its topic counts, whoever created it; a listener changes nothing', async () => {
  const topic = `caunoi.garden.${randomUUID()}.v1`;
  const kept = async () => (await pool.query<object>('SELECT retention::text, compact FROM log_topic WHERE topic = $1', [topic])).rows[0];
  await bus.ensureTopics([{ topic }]);
  expect(await kept()).toEqual({ retention: null, compact: false });
  await bus.ensureTopics([{ topic, retention: { days: 90, compact: true } }]);
  await bus.ensureTopics([{ topic }]);
  expect(await kept()).toEqual({ retention: '90 days', compact: true });
  await bus.ensureTopics([{ topic, retention: forEver }]);
  expect(await kept()).toEqual({ retention: null, compact: false });
});

import { Clock } from '../clock';
import { freshDatabase, stopPostgres } from '@caunoi/testing/test-postgres';
import { probeService } from '@caunoi/testing/http/probe-service';
import { createHash } from 'node:crypto';
import { DataSource } from 'typeorm';
import { sqlOf } from '../events/sql';
import { migrate } from '../run/migrations';
import { noteAct } from './acts';
import { BrokenChain, verifyActs } from './chain';

let db: DataSource;
beforeEach(async () => {
  db = await new DataSource({ type: 'postgres', url: await freshDatabase(), extra: { max: 20 } }).initialize();
  await migrate(db, { ...probeService(), migrations: [] });
});
afterEach(() => db.destroy());
afterAll(stopPostgres);

const note = (n: number) =>
  noteAct(db.manager, { act: 'need.publish', thing: { id: `thing-${n}`, name: `N-${n}` }, said: { lý_do: 'Đủ rõ', n } }, new Clock().now());
const verify = (known?: { seq: number; hash: string }) => verifyActs(sqlOf(db), { known });
/** As somebody who owns the database. */
const tamper = (statement: string) => db.query(`SET session_replication_role = replica; ${statement}; RESET session_replication_role`);

it('of a log in which nobody did anything there is nothing to say', async () => expect(await verify()).toBeNull());

it('each act joins the chain, in one order, however many come at once', async () => {
  await Promise.all(Array.from({ length: 60 }, (_, n) => note(n)));
  const link = await verify();
  expect(link).toEqual({ seq: 60, hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
  expect(await verify(link ?? undefined)).toEqual(link);
});

it('one that was rolled back is in no place of the chain', async () => {
  await note(1);
  const rolledBack = db.transaction(async (tx) => {
    await noteAct(tx, { act: 'need.publish', thing: { id: 'x', name: 'x' } }, new Date());
    throw new Error('not now');
  });
  await expect(rolledBack).rejects.toThrow('not now');
  await note(2);
  expect(await verify()).toMatchObject({ seq: 2 });
});

it('two that do several things, each in another order, do not wait for each other for ever', async () => {
  await db.query('CREATE TABLE thing (id int PRIMARY KEY); INSERT INTO thing VALUES (1), (2)');
  const both = (first: number, second: number) =>
    db.transaction(async (tx) => {
      for (const n of [first, second]) {
        await noteAct(tx, { act: 'thing.change', thing: { id: String(n), name: '' } }, new Date());
        if (n === first) await tx.query('SELECT FROM thing WHERE id = $1 FOR UPDATE', [n]);
      }
    });
  await Promise.all([both(1, 2), both(2, 1)]);
  expect(await verify()).toMatchObject({ seq: 4 });
});

const changes: [string, string, RegExp][] = [
  [
    'a letter of it is another',
    `UPDATE act SET thing_name = 'N-9' WHERE thing_id = 'thing-2'`,
    /^Act 2 \(.+\) is no longer what was noted$/,
  ],
  ['what belongs to it is another', `UPDATE act SET said = said || '{"n": 9}' WHERE thing_id = 'thing-2'`, /^Act 2 .+ no longer/],
  [
    'its time is another by a millionth',
    `UPDATE act SET at = at + interval '1 microsecond' WHERE thing_id = 'thing-3'`,
    /^Act 3 .+ no longer/,
  ],
  [
    'a bit of its hash is another',
    `UPDATE act_link SET hash = set_bit(hash, 77, 1 - get_bit(hash, 77)) WHERE seq = 2`,
    /^Act 2 .+ no longer/,
  ],
  ['it is gone', `DELETE FROM act WHERE thing_id = 'thing-2'`, /^Act 2 \(.+\) is missing$/],
  ['it is gone with its link', `DELETE FROM act WHERE thing_id = 'thing-2'; DELETE FROM act_link WHERE seq = 2`, /^Act 2 is missing$/],
  ['its link is gone', `DELETE FROM act_link WHERE seq = 3`, /^Act .+ is in no place of the chain$/],
  [
    'another was slipped in',
    `INSERT INTO act SELECT gen_random_uuid(), at, actor_id, actor_kind, act, thing_id, thing_name, said, trace_id FROM act LIMIT 1`,
    /^Act .+ is in no place of the chain$/,
  ],
];
it.each(changes)('is no longer whole when %s', async (_, statement, said) => {
  for (const n of [1, 2, 3]) await note(n);
  await expect(verify()).resolves.toMatchObject({ seq: 3 });
  await tamper(statement);
  const refusal = await verify().catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(BrokenChain);
  expect((refusal as Error).message).toMatch(said);
});

it('cut off at its end it is whole, but not beside a link that was written down', async () => {
  for (const n of [1, 2, 3]) await note(n);
  const known = (await verify()) ?? undefined;
  await tamper(`DELETE FROM act WHERE thing_id = 'thing-3'; DELETE FROM act_link WHERE seq = 3`);
  expect(await verify()).toMatchObject({ seq: 2 });
  await expect(verify(known)).rejects.toThrow('There are 2 acts, where there were 3');
  await note(4);
  await expect(verify(known)).rejects.toThrow('Act 3 is not the one that was written down');
});

it('acts of before join in the order of their times', async () => {
  await db.query('DROP TRIGGER act_joins ON act; DROP TABLE act_link; DROP FUNCTION act_joins(), act_join(act)');
  await db.query(`DELETE FROM applied_migration WHERE name = 'KitActLinks1796000000007'`);
  for (const n of [1, 2, 3]) await note(n);
  await migrate(db, { ...probeService(), migrations: [] });
  expect(await verify()).toMatchObject({ seq: 3 });
});

it('a hash can be reckoned by anybody, from what is told here', async () => {
  const at = new Date('2026-11-30T03:00:00.123Z');
  await noteAct(db.manager, { act: 'need.publish', thing: { id: 'a', name: 'Xoài "Cát Chu"' }, said: { to: 'published' } }, at);
  const [{ id }] = await db.query<[{ id: string }]>('SELECT id FROM act');
  const text = `["${id}", 1796007600123000, "platform", "platform", "need.publish", "a", "Xoài \\"Cát Chu\\"", {"to": "published"}, null]`;
  expect(await verify()).toEqual({ seq: 1, hash: createHash('sha256').update(text).digest('hex') });
});

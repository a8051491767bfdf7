import { variables } from '@caunoi/kit/run/config';
import { eventually } from '@caunoi/testing/events/eventually';
import { mailServer } from '@caunoi/testing/mail-server';
import { freshDatabase, stopPostgres } from '@caunoi/testing/test-postgres';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { end, freeAddress, launch, type Program, ready } from '../services/program';

// The service that sends letters, as it is built, killed between handing a letter over and noting that it went: ADR 0057.

let databaseUrl: string;
let busUrl: string;
let database: pg.Client;
let mail: Awaited<ReturnType<typeof mailServer>>;
const open: Program[] = [];
beforeAll(async () => {
  [databaseUrl, busUrl, mail] = await Promise.all([freshDatabase(), freshDatabase(), mailServer()]);
  database = new pg.Client({ connectionString: databaseUrl });
  await database.connect();
});
afterAll(async () => {
  await Promise.all(open.map((program) => end(program, 'SIGKILL')));
  await database.end();
  await mail.stop();
  await stopPostgres();
});

async function start() {
  const { port } = new URL(await freeAddress());
  const settings = {
    port,
    databaseUrl,
    databasePool: '3',
    busUrl,
    jwksUrl: 'http://127.0.0.1:9/unused',
    drainSeconds: '0',
    smtpUrl: mail.url,
  };
  const program = launch('notifications', variables('notifications', settings));
  open.push(program);
  await ready(program);
  return program;
}

/** A letter that waits, by its address. */
async function letter() {
  const id = randomUUID();
  const to = `${id}@vi-du.vn`;
  await database.query(
    `INSERT INTO letter (id, cause, email, topic, locale, subject, text, html, secret, state, due_at, created_at)
     VALUES ($1, $1, $2, 'review', 'vi', 'Người duyệt trả lời', 'Đã đăng.', '<p>Đã đăng.</p>', false, 'waiting', now(), now())`,
    [id, to],
  );
  return { id, to };
}
const gotBy = (to: string) => mail.got.filter((one) => one.to.includes(to)).map(({ raw }) => /^message-id: (.*)$/im.exec(raw)?.[1]);
const stateOf = async (id: string) =>
  (await database.query<{ state: string }>('SELECT state FROM letter WHERE id = $1', [id])).rows[0]?.state;
/** As ten minutes later: what the killed process was at is free again. */
const passLease = () => database.query(`UPDATE letter SET lease_until = now() - interval '1 second' WHERE lease_until IS NOT NULL`);

it.each([
  ['before the mail server has taken the letter', 'hangs' as const, 1],
  ['after the mail server has taken it, before its word arrives', undefined, 2],
])('killed %s, it sends the letter after its start, under the same Message-ID, and no other twice', async (_, answer, times) => {
  const program = await start();
  mail.says.text = () => {
    program.child.kill('SIGKILL');
    return answer;
  };
  const first = await letter();
  expect(await program.gone).toEqual([null, 'SIGKILL']);
  expect(await stateOf(first.id)).toBe('waiting');
  mail.says.text = () => undefined;
  const others = [await letter(), await letter(), await letter()];
  await passLease();
  const next = await start();
  for (const { id } of [first, ...others]) await eventually(async () => expect(await stateOf(id)).toBe('sent'), { withinMs: 90_000 });
  expect(gotBy(first.to)).toEqual(Array(times).fill(`<${first.id}@127.0.0.1>`));
  for (const { id, to } of others) expect(gotBy(to)).toEqual([`<${id}@127.0.0.1>`]);
  expect(await end(next, 'SIGTERM')).toEqual([0, null]);
});

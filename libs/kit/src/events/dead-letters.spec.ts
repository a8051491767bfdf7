import { eventually } from '@caunoi/testing/events/eventually';
import { type Garden, garden, GARDEN_GROUP as GROUP, note, Planted, tree } from '@caunoi/testing/events/garden';
import { type HandBus, recordOf } from '@caunoi/testing/events/hand-bus';
import { stopPostgres } from '@caunoi/testing/test-postgres';
import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { DomainError } from '../http/domain-error';
import { countDeadLetters, listDeadLetters, requestReplay, skipDeadLetter } from './dead-letters';
import { deadLetterCommand } from './dead-letters.cli';
import { sqlOf } from './sql';

let service: Garden;
let db: DataSource;
let bus: HandBus;
/** What the handler refuses, by sequence. */
let broken: number[];
let handled: (id: string, sequence: number) => Promise<void> | void;

const start = async () => void ({ bus } = await service.start({ requestsMs: 10 }));

beforeAll(async () => {
  service = await garden();
  db = service.db;
  service.handle = async (received) => {
    const { fact, sequence } = received;
    if (broken.includes(sequence)) throw new DomainError('need.wrong_state', { from: 'draft' });
    await handled(fact.id, sequence);
    await note(received);
  };
});
beforeEach(async () => {
  await db.query('TRUNCATE dead_letter, inbox, effect');
  [broken, handled] = [[], () => {}];
  await start();
});
afterEach(() => service.stop());
afterAll(async () => {
  await service.close();
  await stopPostgres();
});

const effects = (id: string) => service.sequences(id);
const states = async (key: string) => (await service.letters(key)).map(({ state }) => state);
const deliver = async (id: string, ...sequences: number[]) => {
  for (const sequence of sequences) await bus.deliver(Planted, tree(id), { sequence });
};
/** Runs the operator's command against the service's database. */
async function command(...args: string[]) {
  const lines: string[] = [];
  const connect = async () => ({ sql: sqlOf(db), close: async () => {} });
  const code = await deadLetterCommand(args, { connect, print: (line) => lines.push(line), operator: 'hạnh', waitMs: 5_000 });
  return { code, text: lines.join('\n') };
}

describe('an operator', () => {
  it('sees each blocked key once, with what stopped it', async () => {
    broken = [2];
    const [one, other] = [randomUUID(), randomUUID()];
    await deliver(one, 1, 2, 3, 4);
    await deliver(other, 2);
    expect(await listDeadLetters(sqlOf(db))).toMatchObject([
      { consumer: GROUP, key: one, waiting: 3, attempts: 1, errorClass: 'permanent', type: Planted.type, requestedBy: null },
      { consumer: GROUP, key: other, waiting: 1 },
    ]);
    expect(await countDeadLetters(sqlOf(db))).toEqual([
      { consumer: GROUP, state: 'behind', count: 2 },
      { consumer: GROUP, state: 'failed', count: 2 },
    ]);
    const { code, text } = await command('list', 'garden');
    expect(code).toBe(0);
    expect(text).toContain(`${GROUP} ${one}  3 waiting`);
    expect(text).toContain('need.wrong_state');
  });

  it('replays everything of a key in order, by name', async () => {
    broken = [2];
    const id = randomUUID();
    await deliver(id, 1, 2, 3, 4);
    broken = [];
    expect(await command('replay', 'garden', GROUP, id)).toEqual({ code: 0, text: `${id} is free again` });
    expect(await effects(id)).toEqual([1, 2, 3, 4]);
    const rows = await db.query<object[]>('SELECT state, resolved_by, resolved_at, requested_by, attempts FROM dead_letter ORDER BY id');
    expect(rows).toEqual(
      [2, 1, 1].map((attempts) => ({
        state: 'replayed',
        resolved_by: 'hạnh',
        requested_by: 'hạnh',
        resolved_at: expect.any(Date),
        attempts,
      })),
    );
    await deliver(id, 5);
    expect(await effects(id)).toEqual([1, 2, 3, 4, 5]);
  });

  it('leaves other keys alone', async () => {
    broken = [1];
    const [one, other] = [randomUUID(), randomUUID()];
    await deliver(one, 1);
    await deliver(other, 1);
    broken = [];
    await command('replay', 'garden', GROUP, one);
    expect([await states(one), await states(other)]).toEqual([['replayed'], ['failed']]);
  });

  it('gives one fact up and lets those behind it go', async () => {
    broken = [2];
    const id = randomUUID();
    await deliver(id, 1, 2, 3, 4);
    const { code, text } = await command('skip', 'garden', GROUP, id);
    expect([code, text]).toEqual([0, expect.stringContaining('is free again')]);
    expect(await effects(id)).toEqual([1, 3, 4]);
    expect(await states(id)).toEqual(['skipped', 'replayed', 'replayed']);
  });

  it('is told when the replay fails; what was done stays done, the key stays blocked at the culprit', async () => {
    broken = [1, 3];
    const id = randomUUID();
    await deliver(id, 1, 2, 3, 4);
    broken = [3];
    const { code, text } = await command('replay', 'garden', GROUP, id);
    expect([code, text]).toEqual([1, expect.stringContaining('still blocked, 2 waiting')]);
    expect(await effects(id)).toEqual([1, 2]);
    expect(await states(id)).toEqual(['replayed', 'replayed', 'failed', 'behind']);
    expect(await listDeadLetters(sqlOf(db))).toMatchObject([
      { waiting: 2, requestedBy: null, attempts: 1, error: expect.stringContaining('need.wrong_state') },
    ]);
  });

  it('mends what could not be read by a new version that can', async () => {
    const id = randomUUID();
    await bus.deliver(Planted, tree(id), { value: '{' });
    await deliver(id, 2);
    expect(await command('replay', 'garden', GROUP, id)).toMatchObject({ code: 1, text: expect.stringContaining('bad JSON') });
    await db.query('UPDATE dead_letter SET payload = $2 WHERE key = $1 AND payload = $3', [id, JSON.stringify(tree(id)), '{']);
    expect(await command('replay', 'garden', GROUP, id)).toMatchObject({ code: 0 });
    expect(await effects(id)).toEqual([1, 2]);
  });

  it.each([
    ['an unknown action', ['bury', 'garden']],
    ['no service', ['list']],
    ['a missing key', ['replay', 'garden', GROUP]],
  ])('is told how it works after %s', async (_, args) =>
    expect(await command(...args)).toMatchObject({
      code: 2,
      text: expect.stringContaining('dead-letters replay <service> <consumer> <key>'),
    }),
  );

  it.each(['replay', 'skip'])('is told when there is nothing to %s', async (action) =>
    expect(await command(action, 'garden', GROUP, randomUUID())).toMatchObject({
      code: 1,
      text: expect.stringContaining('no open dead letter'),
    }),
  );
});

it('replays when the service comes back, if it was down', async () => {
  broken = [1];
  const id = randomUUID();
  await deliver(id, 1, 2);
  broken = [];
  await service.stop();
  expect(await requestReplay(sqlOf(db), { consumer: GROUP, key: id, by: 'hạnh' })).toBe(2);
  await start();
  await eventually(async () => expect(await effects(id)).toEqual([1, 2]));
});

it('waits with a replay while something is away', async () => {
  broken = [1];
  const id = randomUUID();
  await deliver(id, 1);
  broken = [];
  let tries = 0;
  handled = () => {
    if (++tries < 4) throw Object.assign(new Error('away'), { code: 'ECONNREFUSED' });
  };
  expect(await command('replay', 'garden', GROUP, id)).toMatchObject({ code: 0 });
  expect(tries).toBe(4);
});

it('keeps the order of a key whose facts go on coming while it is replayed', async () => {
  broken = [1];
  const id = randomUUID();
  await deliver(id, 1, 2, 3);
  broken = [];
  let next = 4;
  const coming: Promise<unknown>[] = [];
  handled = async () => {
    if (next <= 12) coming.push(deliver(id, next++));
    await new Promise((resolve) => setTimeout(resolve, 10));
  };
  await command('replay', 'garden', GROUP, id);
  await eventually(async () => {
    await Promise.all(coming);
    expect(await effects(id)).toHaveLength(12);
  });
  expect(await listDeadLetters(sqlOf(db))).toEqual([]);
});

it('skips the oldest fact only, and nothing twice', async () => {
  broken = [1, 2];
  const id = randomUUID();
  await deliver(id, 1, 2);
  await service.stop();
  const order = { consumer: GROUP, key: id, by: 'hạnh' };
  expect(await skipDeadLetter(sqlOf(db), order)).toEqual(expect.any(String));
  expect(await states(id)).toEqual(['skipped', 'behind']);
  await start();
  await eventually(async () => expect(await states(id)).toEqual(['skipped', 'failed']));
});

it('shows and settles what the bus refused', async () => {
  const { eventId } = recordOf(Planted, tree('a'));
  await db.query(
    `INSERT INTO outbox_parked (id, event_id, topic, key, shard, sequence, headers, payload, created_at, error)
     VALUES (7, $1, 'caunoi.garden.tree.v1', 'a', 0, 1, '{"ce_type":"caunoi.tree.planted.v1"}', '{}', now(), 'too large')`,
    [eventId],
  );
  expect(await command('parked', 'garden')).toMatchObject({ code: 0, text: expect.stringContaining('too large') });
  expect(await command('release', 'garden', 'a')).toMatchObject({ code: 0 });
  expect(await db.query('SELECT id, event_id FROM outbox')).toEqual([{ id: '7', event_id: eventId }]);
  expect(await command('parked', 'garden')).toMatchObject({ text: 'no refused facts' });
  expect(await command('discard', 'garden', 'a')).toMatchObject({ code: 1 });
});

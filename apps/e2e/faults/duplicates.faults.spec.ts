import { event } from '@caunoi/contracts/contract';
import type { EventServer } from '@caunoi/kit/events/event-server';
import { inboxSql } from '@caunoi/kit/events/inbox-sql';
import type { Received } from '@caunoi/kit/events/on';
import { eventDatabase } from '@caunoi/testing/events/event-database';
import { eventually } from '@caunoi/testing/events/eventually';
import { recordOf } from '@caunoi/testing/events/hand-bus';
import { stopPostgres } from '@caunoi/testing/test-postgres';
import type { DataSource } from 'typeorm';
import { GROUP, startConsumer } from './scene/board';
import { apply, CONSUMER_TABLES, Moved, pieces } from './scene/moved';
import { appliedIn, FLAWLESS, verdict } from './scene/oracle';
import { noInbox } from './scene/sabotage';
import { freshLog, openAny, outbox } from './scene/stage';

// Fault 5: the bus delivers what it has delivered before.

const PIECES = 10;
const VERSIONS = 20;
const versions = new Map(pieces(PIECES).map((id) => [id, VERSIONS]));
const facts = Array.from({ length: VERSIONS }, (_, i) =>
  pieces(PIECES).map((id) => recordOf(Moved, { id, version: i + 1 }, { sequence: i + 1 })),
).flat();
const Seen = event({ ...Moved, summary: 'The board has seen a move', type: 'caunoi.board.seen.v1', topic: 'caunoi.faults.board.v1' });

let consumer: DataSource;
let log: Awaited<ReturnType<typeof openAny>>;
let server: EventServer | undefined;
/** What was sent to people. */
let mails: string[];

beforeEach(async () => {
  mails = [];
  consumer = await eventDatabase(CONSUMER_TABLES);
  log = await openAny(await freshLog());
  await log.bus.ensureTopics([{ topic: Moved.topic }]);
});
afterEach(async () => {
  await server?.close();
  await log.close();
  await consumer.destroy();
});
afterAll(() => stopPostgres());

async function readAll(inbox: typeof inboxSql) {
  server = await startConsumer(consumer, log.bus, { defaults: { inbox } }, async (received: Received<typeof Moved>) => {
    await apply(received);
    await outbox.add(received.tx, Seen, received.fact, received.sequence);
    mails.push(received.eventId);
  });
  await eventually(async () => expect((await log.bus.lag(GROUP)).filter(({ committed, end }) => committed < end)).toEqual([]));
  await server.close();
}

/** The same batch twice in the log, then all of it again from the start, as after a reset by an operator. */
async function everythingFourTimes(inbox = inboxSql) {
  await log.bus.append(facts, { producer: 'faults.0', epoch: 1n });
  await log.bus.append(facts, { producer: 'faults.0', epoch: 2n });
  await readAll(inbox);
  await log.rewind();
  await readAll(inbox);
  const [told] = await consumer.query<{ count: number }[]>('SELECT count(*)::int AS count FROM outbox');
  return { ...verdict(versions, await appliedIn(consumer)), told: told!.count, mails: mails.length };
}

it('leaves state, outbox and mails unchanged', async () => {
  expect(await everythingFourTimes()).toEqual({ ...FLAWLESS, told: facts.length, mails: facts.length });
});

it('would double every effect without the inbox', async () => {
  const { doubled, told, mails: sent } = await everythingFourTimes(noInbox);
  expect(doubled.length).toBeGreaterThan(facts.length);
  expect([told, sent]).toEqual([facts.length + doubled.length, facts.length + doubled.length]);
});

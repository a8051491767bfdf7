import { event } from '@caunoi/contracts/contract';
import type { EventBus, LogRecord } from '@caunoi/kit/events/event-bus';
import { RelayFloor } from '@caunoi/kit/events/relay-floor';
import { connectDatabase } from '@caunoi/testing/events/event-database';
import { eventually } from '@caunoi/testing/events/eventually';
import { recordOf } from '@caunoi/testing/events/hand-bus';
import { setTimeout as sleep } from 'node:timers/promises';
import { GROUP } from '../scene/board';
import { onCourse, urlOf } from '../scene/course';
import type { Fault } from '../scene/fault';
import { apply, move, Moved, pieces } from '../scene/moved';
import { appliedIn, loggedIn, settled, sumOf, verdict, verdictOnLog, versionsOf } from '../scene/oracle';
import { chance, FACTS, onKafka } from '../scene/run';
import { moveHonestly, plain, type Sabotage, sabotages } from '../scene/sabotage';
import { outbox } from '../scene/stage';

const Seen = event({ ...Moved, summary: 'The board has seen a move', type: 'caunoi.board.seen.v1', topic: 'caunoi.faults.board.v1' });
const AT_ONCE = 500;

/** The bus delivers what it has delivered before: all of it twice, and again from the start, as after a reset by an operator. To Kafka it is told four times. */
export const duplicates: Fault['run'] = (sabotage = 'nothing') =>
  onCourse({ sabotage: sabotages[sabotage] }, async (course) => {
    const perPiece = Math.ceil((sabotage === 'nothing' ? FACTS : 200) / course.pieces);
    const versions = new Map(pieces(course.pieces).map((id) => [id, perPiece]));
    const { bus, rewind } = await course.bus();
    await bus.ensureTopics([{ topic: Moved.topic }]);
    const told = movesOf(versions, perPiece);
    const times = onKafka ? 4 : 2;
    for (let time = 1; time <= times; time++)
      for (let n = 0; n < told.length; n += AT_ONCE)
        await bus.append(told.slice(n, n + AT_ONCE), { producer: 'faults.0', epoch: BigInt(time) });
    let mails = 0;
    const read = async () => {
      const server = await course.board({ on: bus }, async (received) => {
        await apply(received);
        await outbox.add(received.tx, Seen, received.fact, received.sequence);
        mails++;
      });
      await eventually(() => allRead(bus, times * told.length), { withinMs: 300_000 + FACTS * 10, everyMs: 100 });
      await server.close();
    };
    await read();
    if (!onKafka) {
      await rewind();
      await read();
    }
    const found = verdict(versions, await appliedIn(course.consumer));
    const [seen] = await course.consumer.query<{ count: number }[]>('SELECT count(*)::int AS count FROM outbox');
    if (seen!.count !== told.length) found.doubled.push(`${seen!.count} facts told of ${told.length}`);
    if (mails !== told.length) found.doubled.push(`${mails} mails sent for ${told.length}`);
    return { facts: sumOf(versions), ...found, note: `${course.duplicates()} deliveries suppressed` };
  });

const movesOf = (versions: ReadonlyMap<string, number>, perPiece: number): LogRecord[] =>
  Array.from({ length: perPiece }, (_, i) =>
    [...versions.keys()].map((id) => recordOf(Moved, { id, version: i + 1 }, { sequence: i + 1 })),
  ).flat();

const allRead = async (bus: EventBus, facts: number) =>
  expect((await bus.lag(GROUP)).reduce((sum, { committed }) => sum + Number(committed), 0)).toBe(facts);

const RACERS = 12;

/** Transactions commit in another order than they drew the ids of their outbox rows: they dawdle, and a tenth gives up. */
export const commitOrder: Fault['run'] = (sabotage = 'nothing') =>
  onCourse({ pieces: 20, sabotage: sabotages[sabotage] }, async (course) => {
    const isHonest = sabotage === 'nothing';
    const relay = await course.relay({ pollMs: 5 });
    await race(urlOf(course.producer), course.pieces, isHonest ? FACTS : 400, sabotages[sabotage]);
    const { bus } = await course.bus();
    await settled(course.producer, bus, undefined, isHonest ? undefined : 500).catch((error: unknown) => {
      if (isHonest) throw error;
    });
    await relay.stop();
    const versions = await versionsOf(course.producer);
    return { facts: sumOf(versions), ...verdictOnLog(versions, await loggedIn(bus)) };
  });

async function race(url: string, count: number, facts: number, { move: write = moveHonestly }: Sabotage) {
  const db = await connectDatabase(url, RACERS);
  let made = 0;
  const one = async (_: unknown, racer: number) => {
    const random = chance(`racer ${racer}`);
    const dawdle = () => sleep(random.next() * 6);
    while (made < facts) {
      const turn = db.transaction(async (tx) => {
        if (random.next() < 0.5) await tx.query('SELECT pg_current_xact_id()');
        await dawdle();
        await write(tx, outbox, dawdle, pieces(count)[random.below(count)]!);
        if (random.next() < 0.1) throw new Error('changed my mind');
        made++;
      });
      await turn.catch((error: Error) => {
        if (error.message !== 'changed my mind') throw error;
      });
    }
  };
  await Promise.all(Array.from({ length: RACERS }, one));
  await db.destroy();
}

/** A relay that has read the outbox sleeps right before it appends, longer than its lease. Nobody sees to it that it stays asleep. */
export const sleepingRelay: Fault['run'] = (sabotage = 'nothing') =>
  onCourse({ pieces: 6, sabotage: sabotages[sabotage] }, async (course) => {
    const { bus } = await course.bus();
    const moveAll = () => course.producer.transaction((tx) => move(tx, outbox, ...pieces(6)));
    let wakeUp = () => {};
    const awake = new Promise<void>((resolve) => (wakeUp = resolve));
    let late: Promise<unknown> | undefined;
    const sleeping = (one: EventBus): EventBus => ({
      ...plain(one),
      append: (...args) => (late = awake.then(() => one.append(...args))) as Promise<void>,
    });
    await moveAll();
    await course.relay({ through: sleeping });
    await eventually(() => expect(late).toBeDefined());
    await course.relay();
    await settled(course.producer, bus);
    for (let told = 12; told < FACTS / 10; told += 6) await moveAll();
    await moveAll();
    await settled(course.producer, bus);
    wakeUp();
    await late?.catch(() => undefined);
    await course.rest();
    const versions = await versionsOf(course.producer);
    // Kafka fences nobody: there the late relay may repeat, which inboxes remove.
    return { facts: sumOf(versions), ...(onKafka ? verdictOnLog : verdict)(versions, await loggedIn(bus)) };
  });

/** How long a transaction of the service may take. The floor of its relay waits for twice as long, as in a service. */
const LONGEST_MS = 3_000;

/** Somebody else keeps a snapshot open, as a backup does: vacuum takes nothing away, and whoever waits for old transactions waits for it. */
export const foreignSnapshot: Fault['run'] = () =>
  onCourse({}, async (course) => {
    const url = urlOf(course.producer);
    await course.producer.query(`ALTER DATABASE ${new URL(url).pathname.slice(1)} SET transaction_timeout = '${LONGEST_MS}ms'`);
    const backup = (await course.connect(url)).createQueryRunner();
    await backup.query('SET transaction_timeout = 0');
    await backup.startTransaction('REPEATABLE READ');
    await backup.query('SELECT pg_current_xact_id(), count(*) FROM piece');
    const relay = await course.relay({ db: await course.connect(url), floor: new RelayFloor(2 * LONGEST_MS) });
    await course.board();
    course.write();
    // Above what is settled the relay no longer looks, although the snapshot still sees it.
    await eventually(() => expect(relay.stats().floor).toBeGreaterThan(0n));
    const floor = relay.stats().floor;
    await eventually(() => expect(relay.stats().floor).toBeGreaterThan(floor));
    const found = await course.finish(`${relay.stats().batches} batches under one snapshot`);
    await backup.commitTransaction();
    await backup.release();
    return found;
  });

import { connectDatabase, eventDatabase } from '@caunoi/testing/events/event-database';
import { stopPostgres } from '@caunoi/testing/test-postgres';
import { setTimeout as sleep } from 'node:timers/promises';
import type { RelayOptions } from '@caunoi/kit/events/relay';
import type { DataSource, EntityManager } from 'typeorm';
import { move, pieces, PRODUCER_TABLES } from './scene/moved';
import { FLAWLESS, loggedIn, settled, verdictOnLog, versionsOf } from './scene/oracle';
import { cursorRelay, HastyFloor, moveFactFirst } from './scene/sabotage';
import { addPieces, freshLog, openAny, outbox, startRelay } from './scene/stage';

// Fault 6: transactions commit in another order than they drew the ids of their outbox rows.

const WRITERS = 12;
const PIECES = 20;

let producer: DataSource;
let log: Awaited<ReturnType<typeof openAny>>;

beforeEach(async () => {
  producer = await eventDatabase(PRODUCER_TABLES);
  await addPieces(producer, PIECES);
  log = await openAny(await freshLog());
});
afterEach(async () => {
  await log.close();
  await producer.destroy();
});
afterAll(() => stopPostgres());

type Move = (tx: EntityManager, id: string, pause: () => Promise<void>) => Promise<void>;
const honest: Move = async (tx, id, pause) => {
  await move(tx, outbox, id);
  await pause();
};

/** Writers that dawdle at random inside their transactions, half of which take their number early; a tenth gives up. They end after so many moves. */
async function race(write: Move, moves: number) {
  const db = await connectDatabase((producer.options as { url: string }).url, WRITERS);
  let made = 0;
  const dawdle = () => sleep(Math.random() * 6);
  const one = async () => {
    while (made < moves) {
      const giveUp = db.transaction(async (tx) => {
        if (Math.random() < 0.5) await tx.query('SELECT pg_current_xact_id()');
        await dawdle();
        await write(tx, pieces(PIECES)[Math.floor(Math.random() * PIECES)]!, dawdle);
        if (Math.random() < 0.1) throw new Error('changed my mind');
        made++;
      });
      await giveUp.catch((error: Error) => {
        if (error.message !== 'changed my mind') throw error;
      });
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, one));
  await db.destroy();
}

/** The race with a relay beside it; what the log then shows. */
async function run({ write = honest, moves, relay: options = {} }: { write?: Move; moves: number; relay?: Partial<RelayOptions> }) {
  const relay = startRelay(producer, log.bus, { pollMs: 5, ...options });
  await race(write, moves);
  await settled(producer, log.bus, undefined, options.sql || options.floor ? 500 : 60_000).catch(() => undefined);
  await relay.stop();
  const versions = await versionsOf(producer);
  return verdictOnLog(versions, await loggedIn(log.bus));
}

it('loses no fact and keeps the order of each aggregate', async () => {
  expect(await run({ moves: 1_000 })).toEqual(FLAWLESS);
});

describe('the race finds out', () => {
  it('a relay that reads behind a cursor', async () => {
    const { lost } = await run({ moves: 400, relay: { sql: cursorRelay() } });
    expect(lost.length).toBeGreaterThan(0);
  });

  it('a floor that follows the last published id', async () => {
    const { lost } = await run({ moves: 400, relay: { floor: new HastyFloor() } });
    expect(lost.length).toBeGreaterThan(0);
  });

  it('commands that write the fact before the aggregate', async () => {
    const { inverted } = await run({ moves: 400, write: (tx, id, pause) => moveFactFirst(tx, outbox, id, pause) });
    expect(inverted.length).toBeGreaterThan(0);
  });
});

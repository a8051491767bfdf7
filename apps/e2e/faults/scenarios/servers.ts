import type { EventBus } from '@caunoi/kit/events/event-bus';
import { prepareEventLog } from '@caunoi/kit/events/embedded-log/log-schema';
import { eventDatabase } from '@caunoi/testing/events/event-database';
import { eventually } from '@caunoi/testing/events/eventually';
import { databaseOn } from '@caunoi/testing/test-postgres';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { type Course, type Ground, onCourse, urlOf } from '../scene/course';
import { restore } from '../scene/dump';
import type { Fault } from '../scene/fault';
import { CONSUMER_TABLES, PRODUCER_TABLES } from '../scene/moved';
import { ownBus, ownPostgres, type OwnServer } from '../scene/own-servers';
import { FACTS, isLong, onKafka } from '../scene/run';
import { plain } from '../scene/sabotage';

const ROUNDS = isLong ? 4 : 2;

/** A course on a server of its own, in the part that `ground` says. */
async function onServer<T>(
  open: () => Promise<OwnServer>,
  ground: (server: OwnServer) => Ground | Promise<Ground>,
  run: (course: Course, server: OwnServer) => Promise<T>,
) {
  const server = await open();
  try {
    return await onCourse(await ground(server), (course) => run(course, server));
  } finally {
    await server.stop();
  }
}

/** A relay, two boards, three writers; facts flow. */
async function flowing(course: Course) {
  await course.relay();
  await course.board();
  await course.board();
  course.write();
  await course.flows(300);
}

/** Facts flow, something happens to the server several times, and they flow again. */
const during = (strike: (server: OwnServer) => Promise<unknown>, rounds = ROUNDS) =>
  async function (course: Course, server: OwnServer) {
    await flowing(course);
    const recoveries: number[] = [];
    for (let round = 0; round < rounds; round++) {
      await strike(server);
      recoveries.push(await course.recovery());
      await course.flows(100);
    }
    const found = await course.finish();
    const { longestMs, failed } = course.writing!;
    const note = `${rounds}×, longest command ${Math.round(longestMs)} ms, ${failed} commands given again`;
    return { ...found, recoveryMs: Math.max(...recoveries), note };
  };

const restart = async (server: OwnServer) => {
  await server.kill();
  await server.start();
};
const freezeFor = (ms: number) => async (server: OwnServer) => {
  await server.freeze();
  await sleep(ms);
  await server.thaw();
};

/** The databases of those who tell and of those who apply die under load, in the log's Postgres the log too. */
export const postgresRestarts: Fault['run'] = () =>
  onServer(ownPostgres, async ({ url }) => ({ databases: url, ...(onKafka ? {} : { log: await databaseOn(url) }) }), during(restart));

const busFault =
  (strike: (server: OwnServer) => Promise<unknown>, rounds?: number): Fault['run'] =>
  () =>
    onServer(ownBus, ({ url }) => ({ log: url }), during(strike, rounds));

/** Dead for a while: the outbox grows, and goes out in order afterwards. */
export const brokerDies = busFault(async (server) => {
  await server.kill();
  await sleep(3_000);
  await server.start();
});
export const brokerFreezesBriefly = busFault(freezeFor(4_000));
/** Longer than requests wait for an answer: what was sent may have arrived, or not. */
export const brokerFreezesLong = busFault(freezeFor(onKafka ? 35_000 : 15_000), 1);

/** The connections to the bus are there and dead: nobody says so. */
export const deadConnections = busFault(async (server) => expect(server.swallow()).toBeGreaterThan(0), 1);

const CAP = 500;

/** The bus is away until the outbox is full: commands are refused, with the reason, and taken again when it has emptied. */
export const outboxFull: Fault['run'] = () =>
  onCourse({}, async (course) => {
    let isAway = false;
    const away = (bus: EventBus): EventBus => ({
      ...plain(bus),
      append: (...args) => (isAway ? Promise.reject(Object.assign(new Error('away'), { code: 'ECONNREFUSED' })) : bus.append(...args)),
    });
    await course.relay({ through: away, cap: CAP });
    await course.board();
    const writing = course.write({ through: course.producer, pauseMs: 5 });
    await course.flows(300);
    isAway = true;
    await eventually(() => expect(writing.refused).toBeGreaterThan(0), { withinMs: 300_000 });
    isAway = false;
    const recoveryMs = await course.recovery();
    const { told } = writing;
    await eventually(() => expect(writing.told).toBeGreaterThan(told + CAP), { withinMs: 300_000 });
    const found = await course.finish();
    return { ...found, recoveryMs, note: `${writing.refused} commands refused` };
  });

/** Everything is stopped in the middle, dumped, restored on a server that has never seen it, and goes on there. */
export const dumpAndRestore: Fault['run'] = () =>
  onServer(
    ownPostgres,
    () => ({}),
    async (course, { url }) => {
      const half = { facts: FACTS / 2 };
      await course.board();
      const relay = await course.relay();
      await course.write(half).stop();
      await relay.stop();
      // Some facts have not left the outbox, some have not been heard.
      await course.rest();
      await course.write({ facts: 100 }).stop();
      const old = [course.producer, course.consumer];
      course.producer = await eventDatabase(PRODUCER_TABLES, await databaseOn(url));
      course.consumer = await eventDatabase(CONSUMER_TABLES, await databaseOn(url));
      await restore(urlOf(old[0]!), urlOf(course.producer));
      await restore(urlOf(old[1]!), urlOf(course.consumer));
      if (!onKafka) course.log = await logOn(url, course.log);
      for (const db of old) await db.destroy();
      await course.relay();
      await course.board();
      const recoveryMs = await course.recovery();
      course.write(half);
      return { ...(await course.finish()), recoveryMs };
    },
  );

async function logOn(server: string, log: string) {
  const restored = await databaseOn(server);
  const pool = new pg.Pool({ connectionString: restored });
  await prepareEventLog(pool);
  await pool.end();
  await restore(log, restored);
  return restored;
}

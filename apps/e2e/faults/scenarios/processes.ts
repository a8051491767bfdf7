import { eventually } from '@caunoi/testing/events/eventually';
import { setTimeout as sleep } from 'node:timers/promises';
import { GROUP } from '../scene/board';
import { type Course, onCourse, urlOf } from '../scene/course';
import type { Fault } from '../scene/fault';
import { appliedIn, loggedIn, settled, sumOf, verdict, versionsOf } from '../scene/oracle';
import type { Found } from '../scene/report';
import { chance, FACTS, isLong, onKafka } from '../scene/run';
import type { sabotages } from '../scene/sabotage';
import { TIMING } from '../scene/stage';
import type { Plan } from '../scene/worker';
import { bundledWorker, Workers } from '../scene/workers';

// Writer, relays and consumers are separate processes.

type Role = Plan['role'];
const CREW: Role[] = ['writer', 'relay', 'relay', 'consumer', 'consumer'];
/** Twice as long as a process may be silent. */
const SILENT_MS = 2 * (onKafka ? 6_000 : TIMING.leaseMs);

interface Crew {
  course: Course;
  workers: Workers;
  start: (roles: Role[], die: Plan['die']) => void;
}

/** Starts the crew, lets things happen to it, then lets it recover, in other processes, and compares. */
async function withCrew(
  { die = {}, sabotage = 'nothing', purpose }: { die?: Plan['die']; sabotage?: keyof typeof sabotages; purpose: string },
  happen: (crew: Crew) => Promise<Partial<Found>>,
): Promise<Found> {
  const bundle = await bundledWorker();
  try {
    return await onCourse({ pieces: 20 }, async (course) => {
      const workers = new Workers(bundle.file, chance(purpose));
      const common = {
        producer: urlOf(course.producer),
        consumer: urlOf(course.consumer),
        log: course.log,
        pieces: course.pieces,
        sabotage,
      };
      const pace = isLong ? { atOnce: 10, pauseMs: 2 } : { atOnce: 2, pauseMs: 10 };
      const start: Crew['start'] = (roles, deaths) => roles.forEach((role) => workers.start({ ...common, ...pace, role, die: deaths }));
      try {
        start(CREW, die);
        const noted = await happen({ course, workers, start });
        await workers.end('SIGTERM', 'writer');
        const { bus } = await course.bus();
        await settled(course.producer, bus, GROUP);
        await workers.end('SIGTERM', 'consumer', 'relay');
        expect(workers.complaints).toEqual([]);
        const versions = await versionsOf(course.producer);
        const found = verdict(versions, await appliedIn(course.consumer));
        if (sabotage === 'nothing') found.lost.push(...verdict(versions, await loggedIn(bus)).lost.map((step) => `log ${step}`));
        return { facts: sumOf(versions), ...found, ...noted };
      } finally {
        await workers.stop();
      }
    });
  } finally {
    await bundle.remove();
  }
}

const told = async ({ producer }: Course) => sumOf(await versionsOf(producer));
const enoughTold = (course: Course, facts = FACTS) =>
  eventually(async () => expect(await told(course)).toBeGreaterThanOrEqual(facts), { withinMs: 300_000 + FACTS * 10, everyMs: 200 });

const DEATHS: Plan['die'] = {
  ...{ 'before commit': 0.0005, 'after commit': 0.0005, 'before append': 0.005, 'before delete': 0.01, 'after delete': 0.005 },
  ...{ 'in the handler': 0.0003, 'before the offset': 0.005, 'after the offset': 0.002 },
};
/** Many thousands pass by the points: as many processes shall die of them. */
const deaths = isLong ? (Object.fromEntries(Object.entries(DEATHS).map(([point, odds]) => [point, odds / 10])) as Plan['die']) : DEATHS;
/** By mutations one point is made deadly. */
const deadly: Partial<Record<keyof typeof sabotages, Plan['die']>> = {
  'no inbox': { 'before the offset': 0.3 },
  'offsets first': { 'in the handler': 0.1 },
};

/** All die by -9 at random and at the worst of moments. */
export const kill: Fault['run'] = (sabotage = 'nothing') => {
  const isHonest = sabotage === 'nothing';
  return withCrew({ purpose: 'kill', sabotage, die: deadly[sabotage] ?? deaths }, async ({ course, workers, start }) => {
    const random = chance('pauses of the killer');
    const [kills, facts] = isHonest ? [12, FACTS / 4] : [3, 50];
    const [least, mean] = isHonest ? [0, isLong ? 2_000 : 700] : [100, 0];
    while (workers.kills < kills || (await told(course)) < (isLong ? FACTS : facts)) {
      await sleep(least + random.next() * 2 * mean);
      if (isHonest) workers.killOne();
    }
    await workers.end('SIGTERM', 'writer');
    await workers.end('SIGKILL', 'relay', 'consumer');
    start(['relay', 'consumer'], {});
    const recoveryMs = isHonest ? await settling(course) : undefined;
    return { note: `${workers.kills} processes killed`, ...(recoveryMs === undefined ? {} : { recoveryMs }) };
  });
};

/** From now until nothing is under way any more. */
async function settling(course: Course) {
  const over = performance.now();
  const { bus } = await course.bus();
  await settled(course.producer, bus, GROUP);
  return performance.now() - over;
}

/** A relay or a consumer stands still for twice its lease, and goes on as if nothing had been. */
export const frozenProcesses: Fault['run'] = () =>
  withCrew({ purpose: 'freeze' }, async ({ course, workers }) => {
    await course.flows(100);
    const recoveries: number[] = [];
    const rounds = isLong ? 6 : 2;
    for (let round = 0; round < rounds; round++) {
      for (const role of ['relay', 'consumer'] as const) {
        const [over] = await Promise.all([course.recovery(), workers.freezeOne(role, SILENT_MS)]);
        recoveries.push(over);
        await course.flows(50);
      }
    }
    await enoughTold(course);
    return { recoveryMs: Math.max(...recoveries), note: `${2 * rounds} processes stood still for ${SILENT_MS} ms` };
  });

/** Replicas are asked to end and replaced, one after the other, as in a rollout. */
export const terminated: Fault['run'] = () =>
  withCrew({ purpose: 'terminate' }, async ({ course, workers }) => {
    await course.flows(100);
    const rounds = isLong ? 10 : 3;
    let longestMs = 0;
    for (let round = 0; round < rounds; round++) {
      for (const role of ['relay', 'consumer'] as const) {
        const asked = performance.now();
        expect(await workers.terminateOne(role)).toEqual([0, null]);
        longestMs = Math.max(longestMs, performance.now() - asked);
        await course.flows(50);
      }
    }
    await enoughTold(course);
    return {
      note: `${2 * rounds} ended in order, the slowest in ${Math.round(longestMs)} ms; ${workers.suppressed} deliveries suppressed`,
    };
  });

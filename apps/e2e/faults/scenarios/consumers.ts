import type { Received } from '@caunoi/kit/events/on';
import { eventually } from '@caunoi/testing/events/eventually';
import { setTimeout as sleep } from 'node:timers/promises';
import { GROUP, REBUILT } from '../scene/board';
import { onCourse } from '../scene/course';
import type { Fault } from '../scene/fault';
import { apply, type Moved, pieces } from '../scene/moved';
import { appliedIn, settled, verdict, versionsOf } from '../scene/oracle';
import { isLong, onKafka } from '../scene/run';
import { TIMING } from '../scene/stage';

/** How long a member may be silent. */
const SESSION_MS = onKafka ? 6_000 : TIMING.leaseMs;

/** Members of the group come and go all the time; one stays. */
export const storm: Fault['run'] = () =>
  onCourse({}, async (course) => {
    await course.relay();
    const staying = await course.board();
    const writing = course.write();
    let guests = 0;
    while (!writing.isDone || guests < (isLong ? 12 : 5)) {
      const guest = await course.board();
      await course.flows(100);
      await sleep(onKafka ? 1_000 : 300);
      await guest.close();
      guests++;
    }
    const recoveryMs = await course.recovery();
    const holds = () => Object.values(staying.stats())[0]!.subscription!.assigned;
    await eventually(() => expect(holds()).toHaveLength(6), { withinMs: 300_000 });
    return { ...(await course.finish(`${guests} members came and went`)), recoveryMs };
  });

/** A backlog, and one fact whose handler takes three times as long as a member may be silent. It is called once, others go on. */
export const slowHandler: Fault['run'] = () =>
  onCourse({}, async (course) => {
    await course.relay();
    await course.write({ pauseMs: 0 }).stop();
    const [slow] = pieces(1);
    let calls = 0;
    const handler = async (received: Received<typeof Moved>) => {
      if (received.fact.id === slow && received.fact.version === 1) {
        calls++;
        await sleep(3 * SESSION_MS);
      }
      return apply(received);
    };
    const patient = { defaults: { handlerMs: 10 * SESSION_MS, transactionMs: 10 * SESSION_MS } };
    await course.board(patient, handler);
    await course.board(patient, handler);
    const found = await course.finish();
    // Another call would be a repetition of the effect, had it not been for the inbox.
    for (; calls > 1; calls--) found.doubled.push(`a slow handler was called again`);
    return { ...found, note: `${course.duplicates()} deliveries suppressed` };
  });

/** A projection is built anew from the beginning while facts flow, takes the place of the old one, and goes back, under readers. */
export const rebuild: Fault['run'] = () =>
  onCourse({}, async (course) => {
    const { consumer, producer } = course;
    const show = (table: string) =>
      consumer.query(`CREATE OR REPLACE VIEW board AS SELECT id, max(version) AS version FROM ${table} GROUP BY id`);
    await course.relay();
    await course.board();
    const writing = course.write();
    await course.flows(300);
    await show('applied');
    let isOver = false;
    let [asked, stale] = [0, 0];
    const reading = (async () => {
      const seen = new Map<string, number>();
      for (; !isOver; asked++) {
        for (const { id, version } of await consumer.query<{ id: string; version: number }[]>('SELECT id, version FROM board')) {
          if (version < (seen.get(id) ?? 0)) stale++;
          seen.set(id, version);
        }
        await sleep(10);
      }
    })();
    await course.board({ version: 2 }, ({ fact, tx }) =>
      tx.query('INSERT INTO rebuilt (id, version) VALUES ($1, $2)', [fact.id, fact.version]),
    );
    await eventually(() => expect(writing.isDone).toBe(true), { withinMs: 600_000 });
    await writing.stop();
    const { bus } = await course.bus();
    for (const group of [GROUP, REBUILT]) await settled(producer, bus, group);
    for (const table of ['rebuilt', 'applied', 'rebuilt']) {
      await show(table);
      await sleep(100);
    }
    const versions = await versionsOf(producer);
    const anew = verdict(versions, await appliedIn(consumer, 'rebuilt'));
    const found = await course.finish();
    isOver = true;
    await reading;
    for (let i = 0; i < stale; i++) found.inverted.push('a reader saw an older state');
    for (const kind of ['lost', 'doubled', 'inverted'] as const) found[kind].push(...anew[kind].map((step) => `rebuilt ${step}`));
    return { ...found, note: `${asked} queries, none failed` };
  });

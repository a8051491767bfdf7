import type { EventBus } from '@caunoi/kit/events/event-bus';
import { PARTITIONS } from '@caunoi/kit/events/murmur2';
import { eventually } from '@caunoi/testing/events/eventually';
import type { DataSource } from 'typeorm';
import { Moved, type Step } from './moved';
import { FACTS } from './run';

/** What went wrong, per kind, as `id:version`. All empty: every version of every piece had its effect once, in order. */
export interface Verdict {
  lost: string[];
  doubled: string[];
  inverted: string[];
}
export const FLAWLESS: Verdict = { lost: [], doubled: [], inverted: [] };

/** The verdict on a log, which may hold a fact twice: whoever reads it has an inbox. */
export const verdictOnLog = (versions: ReadonlyMap<string, number>, seen: Step[]): Verdict => ({ ...verdict(versions, seen), doubled: [] });

/** Compares what was seen, in its order, with the versions 1..V that each piece really went through. */
export function verdict(versions: ReadonlyMap<string, number>, seen: Step[]): Verdict {
  const found: Verdict = { lost: [], doubled: [], inverted: [] };
  const lanes = Map.groupBy(seen, ({ id }) => id);
  for (const [id, last] of versions) {
    const first = new Set<number>();
    let before = 0;
    for (const { version } of lanes.get(id) ?? []) {
      if (first.has(version)) found.doubled.push(`${id}:${version}`);
      else if (version < before) found.inverted.push(`${id}:${version}`);
      if (!first.has(version)) before = version;
      first.add(version);
    }
    for (let version = 1; version <= last; version++) if (!first.has(version)) found.lost.push(`${id}:${version}`);
  }
  return found;
}

export const sumOf = (versions: ReadonlyMap<string, number>) => [...versions.values()].reduce((sum, version) => sum + version, 0);

/** The versions that the producer's database has committed. */
export async function versionsOf(producer: DataSource) {
  const rows = await producer.query<Step[]>('SELECT id, version FROM piece');
  return new Map(rows.map(({ id, version }) => [id, version]));
}

/** What the consumer's database has applied, in its order. */
export const appliedIn = (consumer: DataSource, table = 'applied') =>
  consumer.query<Step[]>(`SELECT id, version FROM ${table} ORDER BY place`);

/** What stands in the log, partition by partition. */
export async function loggedIn(bus: EventBus): Promise<Step[]> {
  const steps: Step[] = [];
  for (let partition = 0; partition < PARTITIONS; partition++) {
    for await (const { value } of bus.read({ topic: Moved.topic, partition, from: 0n }))
      steps.push(Moved.data.parse(JSON.parse(value ?? 'null')));
  }
  return steps;
}

/** Waits until the outbox is empty and, if a group is named, it has read everything. */
export const settled = (producer: DataSource, bus: EventBus, group?: string, withinMs = 400_000 + FACTS * 5) =>
  eventually(
    async () => {
      const [outbox] = await producer.query<{ waiting: number }[]>('SELECT count(*)::int AS waiting FROM outbox');
      const behind = group ? (await bus.lag(group)).reduce((sum, { committed, end }) => sum + Number(end - committed), 0) : 0;
      if (outbox!.waiting + behind > 0) throw new Error(`not settled: ${outbox!.waiting} in the outbox, ${behind} behind`);
    },
    { withinMs, everyMs: 50 },
  );

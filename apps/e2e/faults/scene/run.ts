import { createHash, randomInt } from 'node:crypto';

// What one run of the fault tests is told from outside.

/** How many facts each fault meets: a few in `npm test`, as many as one likes with `npm run faults`. */
const FEW = 2_000;
export const FACTS = Number(process.env['FAULTS_FACTS'] ?? FEW);
export const isLong = FACTS > FEW;
/** With the same seed the same is chosen again; what the machine does at the same time nobody can choose. */
export const SEED = Number(process.env['FAULTS_SEED'] ?? randomInt(1_000_000));
/** The run of the engines asks the same of Kafka. */
export const onKafka = 'ENGINES' in process.env;
export const busName = onKafka ? 'Kafka' : 'log in Postgres';
/** Dozens of processes are started, servers too, where others work as well; and every fact takes its time. */
export const LIMIT_MS = 900_000 + FACTS * 10;

export interface Chance {
  /** At least 0, less than 1. */
  next: () => number;
  below: (bound: number) => number;
  /** So many different ones of the list, in its order. */
  some: <T>(list: readonly T[], count: number) => T[];
}

/** What is left to chance, so that it can be had again: each purpose has a sequence of its own. */
export function chance(purpose: string, seed = SEED): Chance {
  let state = createHash('sha256').update(`${seed} ${purpose}`).digest().readUInt32LE();
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (bound: number) => Math.floor(next() * bound);
  const some = <T>(list: readonly T[], count: number) => {
    const places = new Set<number>();
    while (places.size < Math.min(count, list.length)) places.add(below(list.length));
    return [...places].sort((a, b) => a - b).map((place) => list[place]!);
  };
  return { next, below, some };
}

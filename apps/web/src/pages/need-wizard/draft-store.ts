import { ProblemError } from '@caunoi/contracts/client';
import type { Need, NeedStatement } from '@caunoi/contracts/needs/need';
import { emptyStatement, statementOf } from './statement';

type Part = Partial<NeedStatement>;

interface DraftPlatform {
  create: (statement: NeedStatement) => Promise<Need>;
  revise: (id: string, version: number, statement: NeedStatement) => Promise<Need>;
}

export interface DraftStore {
  /** The need as the platform last answered; null until its first words are saved. */
  read: () => Need | null;
  subscribe: (listener: () => void) => () => void;
  /**
   * Saves some fields, one sending after another. What was changed elsewhere meanwhile is kept: fields that only the other side changed
   * come back as `taken`, and a field that both changed is refused with 412 and the other text in `theirs`.
   */
  save: (part: Part) => Promise<{ taken: Part }>;
  theirs: () => Need | null;
  /** Goes on from what the platform has, after the two texts were merged. */
  adopt: (need: Need) => void;
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
const pick = (statement: Part, names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, statement[name as keyof Part]])) as Part;

/** Three texts, field by field: what was there before, mine, theirs. */
export function compare(before: NeedStatement, mine: Part, theirs: NeedStatement) {
  const names = Object.keys(mine) as (keyof NeedStatement)[];
  const touched = names.filter((name) => !same(mine[name], before[name]));
  const changedThere = (name: keyof NeedStatement) => !same(theirs[name], before[name]);
  return {
    touched: pick(mine, touched),
    taken: pick(
      theirs,
      names.filter((name) => !touched.includes(name) && changedThere(name)),
    ),
    conflict: touched.some((name) => changedThere(name) && !same(mine[name], theirs[name])),
  };
}

const theirsIn = (error: unknown) =>
  error instanceof ProblemError && error.status === 412 ? (error.problem['current'] as Need | undefined) : undefined;

/** One need on its way from the first word to the platform, shared by all parts of the form: one version, one sending at a time. */
export function createDraftStore(initial: Need | null, { create, revise }: DraftPlatform): DraftStore {
  let need = initial;
  let other: Need | null = null;
  let last: Promise<unknown> = Promise.resolve();
  const listeners = new Set<() => void>();
  const set = (next: Need) => {
    need = next;
    listeners.forEach((listener) => listener());
  };

  async function send(part: Part): Promise<{ taken: Part }> {
    if (!need) {
      set(await create({ ...emptyStatement(), ...part }));
      return { taken: {} };
    }
    const before = statementOf(need);
    if (same({ ...before, ...part }, before)) return { taken: {} };
    try {
      set(await revise(need.id, need.version, { ...before, ...part }));
      return { taken: {} };
    } catch (error) {
      const theirs = theirsIn(error);
      if (!theirs) throw error;
      return again(error, before, part, theirs);
    }
  }

  async function again(error: unknown, before: NeedStatement, part: Part, theirs: Need) {
    const { touched, taken, conflict } = compare(before, part, statementOf(theirs));
    if (conflict) {
      other = theirs;
      throw error;
    }
    set(theirs);
    const { taken: more } = await send(touched);
    return { taken: { ...taken, ...more } };
  }

  return {
    read: () => need,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    save: (part) => {
      const next = last.then(() => send(part));
      last = next.catch(() => undefined);
      return next;
    },
    theirs: () => other,
    adopt: set,
  };
}

/** The session ended while one was writing: nothing more can be saved until one signs in again. */
export const isSignedOut = (error: unknown) => error instanceof ProblemError && error.status === 401;

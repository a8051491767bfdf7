import { ProblemError } from '@caunoi/contracts/client';

/** What the platform answers about a thing that is written in parts. */
export interface Stored {
  id: string;
  version: number;
  updatedAt: string;
}

/** How a thing reaches the platform. Where its first words only make it, `T` includes null: `Need | null`. */
export interface DraftPlatform<T extends Stored | null, S extends object> {
  /** What its owner wrote, out of everything the platform says of it; of what does not exist yet, an empty text. */
  statementOf: (thing: T) => S;
  /** Answers with the thing as it is then. Throws a 412 with the other text if somebody else was faster. */
  save: (thing: T, statement: S) => Promise<NonNullable<T>>;
}

export interface DraftStore<T extends Stored | null, S extends object> {
  /** The thing as the platform last answered. */
  read: () => T;
  subscribe: (listener: () => void) => () => void;
  /**
   * Saves some fields, one sending after another. What was changed elsewhere meanwhile is kept: fields that only the other side changed
   * come back as `taken`, and a field that both changed is refused with 412 and the other text in `theirs`.
   */
  save: (part: Partial<S>) => Promise<{ taken: Partial<S> }>;
  theirs: () => NonNullable<T> | null;
  /** Goes on from what the platform has, after the two texts were merged or the thing changed its state. */
  adopt: (thing: NonNullable<T>) => void;
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** Three texts, field by field: what was there before, mine, theirs. */
export function compare<S extends object>(before: S, mine: Partial<S>, theirs: S) {
  const names = Object.keys(mine) as (keyof S)[];
  const pick = (from: Partial<S>, wanted: (keyof S)[]) => Object.fromEntries(wanted.map((name) => [name, from[name]])) as Partial<S>;
  const touched = names.filter((name) => !same(mine[name], before[name]));
  const changedThere = (name: keyof S) => !same(theirs[name], before[name]);
  return {
    touched: pick(mine, touched),
    taken: pick(
      theirs,
      names.filter((name) => !touched.includes(name) && changedThere(name)),
    ),
    conflict: touched.some((name) => changedThere(name) && !same(mine[name], theirs[name])),
  };
}

const theirsIn = <T>(error: unknown) =>
  error instanceof ProblemError && error.status === 412 ? (error.problem['current'] as T | undefined) : undefined;

/** One thing on its way to the platform, shared by all parts of its form: one version, one sending at a time. */
export function createDraftStore<T extends Stored | null, S extends object>(
  initial: T,
  { statementOf, save }: DraftPlatform<T, S>,
): DraftStore<T, S> {
  let thing = initial;
  let other: NonNullable<T> | null = null;
  let last: Promise<unknown> = Promise.resolve();
  const listeners = new Set<() => void>();
  const set = (next: NonNullable<T>) => {
    thing = next;
    listeners.forEach((listener) => listener());
  };

  async function send(part: Partial<S>): Promise<{ taken: Partial<S> }> {
    const before = statementOf(thing);
    if (same({ ...before, ...part }, before)) return { taken: {} };
    try {
      set(await save(thing, { ...before, ...part }));
      return { taken: {} };
    } catch (error) {
      const theirs = theirsIn<NonNullable<T>>(error);
      if (!theirs) throw error;
      return again(error, before, part, theirs);
    }
  }

  async function again(error: unknown, before: S, part: Partial<S>, theirs: NonNullable<T>) {
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
    read: () => thing,
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

import { ProblemError } from '@caunoi/contracts/client';
import { v7 as uuidv7 } from 'uuid';

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
  /**
   * Answers with the thing as it is then; a new one is made under the id, once, however often it is sent. Throws a 412 with the other
   * text if somebody else was faster.
   */
  save: (thing: T, statement: S, id: string) => Promise<NonNullable<T>>;
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

/** The platform may have had the first words already, though its answer was lost. Then what was typed since follows, unless somebody else went on. */
const isWrittenOn = <S extends object>({ version }: Stored, there: S, part: Partial<S>) =>
  version > 1 && !same({ ...there, ...part }, there);

const stale = (current: Stored) => new ProblemError({ status: 412, code: 'network', title: 'written on elsewhere', current });

const theirsIn = <T>(error: unknown) =>
  error instanceof ProblemError && error.status === 412 ? (error.problem['current'] as T | undefined) : undefined;

/** One thing on its way to the platform, shared by all parts of its form: one id, one version, one sending at a time. */
export function createDraftStore<T extends Stored | null, S extends object>(
  initial: T,
  { statementOf, save }: DraftPlatform<T, S>,
  id = initial?.id ?? uuidv7(),
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
    if (thing === null) return begin(await save(thing, { ...before, ...part }, id), part);
    try {
      set(await save(thing, { ...before, ...part }, id));
      return { taken: {} };
    } catch (error) {
      const theirs = theirsIn<NonNullable<T>>(error);
      if (!theirs) throw error;
      return again(error, before, part, theirs);
    }
  }

  async function begin(made: NonNullable<T>, part: Partial<S>): Promise<{ taken: Partial<S> }> {
    if (isWrittenOn(made, statementOf(made), part)) other = made;
    if (other) throw stale(other);
    set(made);
    return send(part);
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

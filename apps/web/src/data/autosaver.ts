import { ProblemError } from '@caunoi/contracts/client';
import { dropLocalCopy, writeLocalCopy } from './local-copy';

export type SavePhase = 'clean' | 'unsaved' | 'saving' | 'saved' | 'failed' | 'conflict';
export interface SaveStatus {
  phase: SavePhase;
  /** ISO instant of the last answer of the platform that it has everything up to then. */
  savedAt: string | null;
}

interface AutosaverOptions<T> {
  /** Under which the local copy lies: account, thing, version-free. Asked each time, for a thing gets its name when it is first saved. */
  key: () => string;
  /** What the platform has already. */
  initial: T;
  save: (value: T) => Promise<unknown>;
  /** Whether all of it can be sent yet. What cannot, such as a row half filled in, stays in the copy on this machine. */
  whole?: (value: T) => boolean;
  now?: () => Date;
}

export interface Autosaver<T> {
  /** The form changed: a copy goes to this machine at once, the platform gets it at the next `flush`. */
  change: (value: T) => void;
  /** Sends what is not saved yet; while one sending runs, the next waits for it. Answers whether everything is saved.
   * What was refused is sent again only if it changed, or if a person asks (`again`). */
  flush: (again?: boolean) => Promise<boolean>;
  /** After a conflict was merged: `value` is what the platform should have now. */
  resume: (value: T) => Promise<boolean>;
  /** From now on saves through this: a form's `save` may close over a version that grew. */
  saveWith: (save: (value: T) => Promise<unknown>) => void;
  subscribe: (listener: () => void) => () => void;
  read: () => SaveStatus;
}

/** An answer about the text itself: sending the same again would be refused again. */
const refused = (error: unknown) => error instanceof ProblemError && [400, 401, 403, 404, 409, 413, 422].includes(error.status);

/** Where the saving stands, told to whoever listens. */
function createStatus() {
  let status: SaveStatus = { phase: 'clean', savedAt: null };
  const listeners = new Set<() => void>();
  return {
    read: () => status,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set: (phase: SavePhase, savedAt = status.savedAt) => {
      if (status.phase === phase && status.savedAt === savedAt) return;
      status = { phase, savedAt };
      listeners.forEach((listener) => listener());
    },
  };
}

type CopyOptions<T> = Required<Pick<AutosaverOptions<T>, 'key' | 'whole' | 'now'>>;

/** The copy on this machine: it stays until the platform has all of it. */
function createCopy<T>({ key, whole, now }: CopyOptions<T>) {
  const write = (value: T) => writeLocalCopy(key(), value, now());
  return { write, saved: (value: T) => (whole(value) ? dropLocalCopy(key()) : void write(value)) };
}

interface Written<T> {
  latest: T;
  /** What the platform has, as text. */
  stored: string;
  /** What the platform refused, as text. */
  refused: string | null;
  saving: (value: T) => Promise<unknown>;
}

const isDirty = <T>({ latest, stored }: Written<T>) => JSON.stringify(latest) !== stored;

type Status = ReturnType<typeof createStatus>;
type Copy<T> = ReturnType<typeof createCopy<T>>;

/** One sending: afterwards everything is saved, or the status says why not. */
async function send<T>(written: Written<T>, status: Status, copy: Copy<T>, now: () => Date): Promise<boolean> {
  const sent = written.latest;
  const text = JSON.stringify(sent);
  status.set('saving');
  try {
    await written.saving(sent);
  } catch (error) {
    if (refused(error)) written.refused = text;
    status.set(error instanceof ProblemError && error.status === 412 ? 'conflict' : 'failed');
    return false;
  }
  written.stored = text;
  if (isDirty(written)) {
    status.set('unsaved', now().toISOString());
    return false;
  }
  copy.saved(sent);
  status.set('saved', now().toISOString());
  return true;
}

/** Typed and taken back: what the platform has is what is on screen. */
function settle<T>({ latest }: Written<T>, { read, set }: Status, copy: Copy<T>) {
  const { phase, savedAt } = read();
  if (phase !== 'unsaved' && phase !== 'failed') return;
  copy.saved(latest);
  set(savedAt ? 'saved' : 'clean');
}

/**
 * Saves a draft behind the writer's back without ever losing or overwriting: the copy on this machine stays until the
 * platform has the text, and a 412 stops all saving until a person has merged the two texts.
 */
export function createAutosaver<T>(options: AutosaverOptions<T>): Autosaver<T> {
  const { key, initial, save, whole = () => true, now = () => new Date() } = options;
  const written: Written<T> = { latest: initial, stored: JSON.stringify(initial), refused: null, saving: save };
  const status = createStatus();
  const copy = createCopy({ key, whole, now });
  let running: Promise<boolean> | null = null;

  const start = () => {
    running = send(written, status, copy, now).finally(() => {
      running = null;
    });
    return running;
  };

  async function flush(again = false): Promise<boolean> {
    if (running) await running;
    if (status.read().phase === 'conflict') return false;
    if (!isDirty(written)) {
      settle(written, status, copy);
      return true;
    }
    return !again && JSON.stringify(written.latest) === written.refused ? false : start();
  }

  return {
    change: (value) => {
      const { phase } = status.read();
      written.latest = value;
      if (!isDirty(written) && phase !== 'unsaved') return;
      copy.write(value);
      if (phase !== 'conflict' && phase !== 'saving') status.set('unsaved');
    },
    flush,
    resume: (value) => {
      written.latest = value;
      copy.write(value);
      status.set('unsaved');
      return flush();
    },
    saveWith: (next) => {
      written.saving = next;
    },
    subscribe: status.subscribe,
    read: status.read,
  };
}

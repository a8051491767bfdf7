/** What was typed and when, kept on this machine until the platform has it. */
export interface LocalCopy<T> {
  value: T;
  /** ISO instant of the last keystroke it holds. */
  at: string;
}

const prefix = 'caunoi-draft:';

/** The copy under a key, or null. A storage that is switched off or a copy that cannot be read counts as none. */
export function readLocalCopy<T>(key: string): LocalCopy<T> | null {
  try {
    const text = localStorage.getItem(prefix + key);
    return text === null ? null : (JSON.parse(text) as LocalCopy<T>);
  } catch {
    return null;
  }
}

/** Keeps a copy; answers whether that worked (it may not when storage is full or switched off). */
export function writeLocalCopy<T>(key: string, value: T, at = new Date()): boolean {
  try {
    localStorage.setItem(prefix + key, JSON.stringify({ value, at: at.toISOString() } satisfies LocalCopy<T>));
    return true;
  } catch {
    return false;
  }
}

/** What a form begins with: the copy on this machine where it is newer than what the platform has. `at` is an ISO instant. */
export function newerCopy<T>(key: string, stored: { value: T; at: string }): { value: T; fromThisMachine: boolean } {
  const copy = readLocalCopy<T>(key);
  if (!copy || Date.parse(copy.at) <= Date.parse(stored.at)) return { value: stored.value, fromThisMachine: false };
  return { value: copy.value, fromThisMachine: true };
}

export function dropLocalCopy(key: string) {
  try {
    localStorage.removeItem(prefix + key);
  } catch {
    // Storage is switched off: there is no copy to drop.
  }
}

/** At sign-out on a machine that others use, nothing of what was typed stays behind. */
export function dropAllLocalCopies() {
  try {
    for (const name of Object.keys(localStorage)) if (name.startsWith(prefix)) localStorage.removeItem(name);
  } catch {
    // Storage is switched off: there are no copies.
  }
}

import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { forgetNewId, newIdOf } from './new-id';
import { createDraftStore, type DraftPlatform, type DraftStore, type Stored } from './draft-store';

export interface Draft<T extends Stored | null, S extends object> {
  store: DraftStore<T, S>;
  /** As the platform has it; null before the first words of a new one. */
  thing: T;
  /** With what stands on screen and is not saved yet. */
  live: S;
  /** Tells the rest of the page what stands in the open part. */
  show: (part: Partial<S>) => void;
  statementOf: (thing: T) => S;
  /** Where the copies of a part lie on this machine. */
  copyKey: (part: string) => string;
}

/** One thing that is being written, for all parts of its form. `owner`: who writes and what, `${writerOf(me)}/technology`. */
export function useDraftOf<T extends Stored | null, S extends object>(begin: T, owner: string, platform: DraftPlatform<T, S>): Draft<T, S> {
  const { statementOf } = platform;
  const [store] = useState(() => createDraftStore(begin, platform, begin?.id ?? newIdOf(owner)));
  const thing = useSyncExternalStore(store.subscribe, store.read);
  useEffect(() => forgetNewId(owner, thing?.id), [owner, thing?.id]);
  const [shown, show] = useState<Partial<S>>({});
  const live = useMemo(() => ({ ...statementOf(thing), ...shown }), [statementOf, thing, shown]);
  return { store, thing, live, show, statementOf, copyKey: (part) => `${owner}/${store.read()?.id ?? 'new'}/${part}` };
}

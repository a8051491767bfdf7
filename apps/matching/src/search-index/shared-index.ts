import { type IndexChange, SearchIndex } from './search-index';

/** How far an index has heard of changes. */
export interface Position {
  /** Changes from then on must still be put in. */
  since: Date;
  /** Which index says so: after a rebuild it is another one. */
  of: string;
}

/** What of an index is compared with the rows: things by the end of their ids, each group with its sum. */
export type Sums = ReadonlyMap<string, number>;

/** An index being made beside the one that is searched. */
export interface IndexBeside {
  /** Things that are not in it yet. */
  fill: (changes: readonly IndexChange[]) => Promise<void>;
  /** Things that have changed since. */
  bulk: (changes: readonly IndexChange[]) => Promise<void>;
  /** All that was put in is found from here on, and nothing of it is lost. */
  settle: () => Promise<void>;
  sums: () => Promise<Sums>;
  /** From then on this one is searched; the one before stays as it is. */
  swap: (since: Date) => Promise<void>;
  discard: () => Promise<void>;
}

/** An index that outlives its processes, and that all replicas ask: only what changes is put in, by one of them. */
export abstract class SharedIndex extends SearchIndex {
  /** Null before it was first filled. */
  abstract position(): Promise<Position | null>;

  abstract moveTo(since: Date): Promise<void>;

  abstract beside(): Promise<IndexBeside>;

  abstract sums(): Promise<Sums>;
}

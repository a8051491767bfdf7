import type { Postings } from './postings';

/** A list of postings side by side: documents in ascending order, and how often each holds the term, in halves. */
export interface DecodedList {
  documents: Int32Array;
  halves: Uint8Array;
}

interface Kept extends DecodedList {
  /** How far the list was written when it was decoded. */
  written: number;
}

/** Five bytes each. */
const mostPostings = 4_000_000;

/**
 * Lists that were read lately, decoded: searches ask for the same words again and again, and decoding costs more than scoring.
 * The longest unused ones give way.
 */
export class DecodedLists {
  private readonly kept = new Map<number, Kept>();
  private size = 0;

  constructor(private readonly most = mostPostings) {}

  /** @param key one number for the list of this term among all lists */
  get(key: number, postings: Postings, term: number): DecodedList {
    const written = postings.written(term);
    const known = this.take(key);
    const list = known?.written === written ? known : { ...postings.list(term), written };
    this.kept.set(key, list);
    this.size += list.documents.length;
    for (const oldest of this.kept.keys()) {
      if (this.size <= this.most) break;
      this.take(oldest);
    }
    return list;
  }

  bytes(): number {
    return this.size * 5;
  }

  private take(key: number): Kept | undefined {
    const known = this.kept.get(key);
    if (!known) return undefined;
    this.kept.delete(key);
    this.size -= known.documents.length;
    return known;
  }
}

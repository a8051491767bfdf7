import type { Postings } from './postings';

/** A list of postings side by side: documents in ascending order, and how often each holds the term, in halves. */
export interface DecodedList {
  documents: Int32Array;
  halves: Uint8Array;
}

/** The same with what each document scores for a term of weight 1. */
export interface ScoredList extends DecodedList {
  shares: Float32Array;
}

interface Kept extends ScoredList {
  /** How far the list was written when it was decoded. */
  written: number;
  /** Which norms its shares are from. */
  normsOf: number;
  /** When it was asked for, in calls. */
  used: number;
}

/** So many take 36 MB. */
const mostPostings = 4_000_000;
const bytesEach = 9;
const nothing = new Float32Array(0);

/** Lists that were read lately, decoded: searches ask for the same words again and again, and decoding costs more than scoring. */
export class DecodedLists {
  private readonly kept = new Map<number, Kept>();
  private size = 0;
  private calls = 0;
  private norms: readonly Float32Array[] = [];
  private normsOf = 0;

  constructor(private readonly most = mostPostings) {}

  /** What documents are measured by from now on, in each measure: k1 (1 - b + b length / average), in halves. */
  newNorms(...norms: readonly Float32Array[]) {
    this.norms = norms;
    this.normsOf++;
  }

  /** @param key one number for the list of this term among all lists */
  get(key: number, postings: Postings, term: number, measure = 0): ScoredList {
    const written = postings.written(term);
    const known = this.kept.get(key);
    const list = known?.written === written ? known : this.keep(key, { ...postings.list(term), written });
    list.used = ++this.calls;
    if (list.normsOf !== this.normsOf) this.share(list, this.norms[measure] ?? nothing);
    return list;
  }

  bytes(): number {
    return this.size * bytesEach;
  }

  private keep(key: number, list: DecodedList & { written: number }): Kept {
    const { length } = list.documents;
    this.drop(key);
    this.size += length;
    if (this.size > this.most) this.makeRoom();
    const kept = { ...list, shares: new Float32Array(length), normsOf: -1, used: 0 };
    this.kept.set(key, kept);
    return kept;
  }

  private share(list: Kept, norms: Float32Array) {
    const { documents, halves, shares } = list;
    for (let i = 0; i < documents.length; i++) {
      const times = halves[i] as number;
      shares[i] = times / (times + (norms[documents[i] as number] as number));
    }
    list.normsOf = this.normsOf;
  }

  /** Half of the room, so that this is rare: what was not asked for lately goes. */
  private makeRoom() {
    for (const [key] of [...this.kept].sort(([, one], [, other]) => one.used - other.used)) {
      if (this.size <= this.most / 2) return;
      this.drop(key);
    }
  }

  private drop(key: number) {
    this.size -= this.kept.get(key)?.documents.length ?? 0;
    this.kept.delete(key);
  }
}

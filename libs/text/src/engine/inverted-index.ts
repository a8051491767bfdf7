import { BytePool } from './byte-pool';
import { grown } from './growable';
import { Lexis, spellings } from './lexis';
import { Postings, type Run } from './postings';
import { type AnalyserName, analysers, timesIn } from './search-weights';
import { type Segment, Sequences } from './sequences';

const mostCounted = 60_000;

/** The numbers of words and of pairs of words; -1 for one that no text has had. */
export type Numbers = Pick<Lexis, 'findExact' | 'findFold' | 'findExactPair' | 'findFoldPair' | 'near' | 'findTrigrams'>;

/** What a plan asks of an index: as it is now, or as it was. */
export interface IndexState {
  readonly lexis: Numbers;
  /** Number of documents. */
  readonly living: number;
  /** Of documents in words, in pairs and in trigrams; of those that have any. */
  averageLengths(): number[];
  /** How many documents hold a term; none hold one that is not known (-1). */
  df(analyser: AnalyserName, term: number): number;
  /** Inverse document frequency as Lucene defines it, never negative; a term that stands nowhere gets the highest. */
  idf(df: number): number;
  isAlive(document: number): boolean;
}

/** What a plan is made of: words and how many documents hold them. */
export type PlannedFrom = Pick<IndexState, 'lexis' | 'living' | 'df' | 'idf'>;

export const idfOf = (living: number, df: number): number => Math.log(1 + (living - df + 0.5) / (df + 0.5));

/** Weighted frequencies of the terms of one document under one analyser, collected before they become postings. */
class Tally {
  private counts = new Uint16Array(1024);
  private touched = new Int32Array(1024);
  /** Number of different terms. */
  size = 0;
  /** Of all that were added, in halves. */
  total = 0;

  add(term: number, halves: number) {
    if (term >= this.counts.length) this.counts = grown(this.counts, term + 1);
    const before = this.counts[term] ?? 0;
    if (before === 0) {
      if (this.size === this.touched.length) this.touched = grown(this.touched, this.size + 1);
      this.touched[this.size++] = term;
    }
    this.counts[term] = Math.min(before + halves, mostCounted);
    this.total += halves;
  }

  /** In the order in which they were first added. */
  term(i: number): number {
    return this.touched[i] as number;
  }

  halves(i: number): number {
    return this.counts[this.touched[i] as number] as number;
  }

  enter(postings: Postings, document: number) {
    for (let i = 0; i < this.size; i++) postings.append(this.term(i), document, this.halves(i));
    this.clear();
  }

  leave(visit: (term: number) => void) {
    for (let i = 0; i < this.size; i++) visit(this.term(i));
    this.clear();
  }

  private clear() {
    for (let i = 0; i < this.size; i++) this.counts[this.touched[i] ?? 0] = 0;
    this.size = 0;
    this.total = 0;
  }
}

const forEach = <T>(make: (name: AnalyserName) => T) =>
  Object.fromEntries(analysers.map((name) => [name, make(name)])) as Record<AnalyserName, T>;

/** Lengths of documents, or sums of them, in words, in pairs and in trigrams. */
const measured = () => [0, 0, 0];

export const averages = (totals: readonly number[], having: readonly number[]) =>
  totals.map((total, i) => (having[i] ? total / having[i] : 1));

/**
 * The inverted index under five analysers. Documents are numbered in order of arrival; a removed one leaves a tombstone and exact counts
 * (document frequencies, number and length of documents are those of the living), and `compact` clears tombstones away.
 */
export class InvertedIndex implements IndexState {
  readonly lexis = new Lexis();
  /** Documents ever numbered since the last compaction, and those alive. */
  count = 0;
  living = 0;
  readonly lengths = measured().map(() => new Float32Array(256));
  /** Of the living together, and how many have any. */
  readonly totals = measured();
  readonly having = measured();
  private alive = new Uint8Array(256);
  private readonly buffer: Run = { bytes: new Uint8Array(4096), length: 0 };
  private pool = new BytePool();
  private lists = forEach(() => new Postings(this.pool, this.buffer));
  private sequences = new Sequences();
  private readonly tallies = forEach(() => new Tally());

  postings(analyser: AnalyserName): Postings {
    return this.lists[analyser];
  }

  isAlive(document: number): boolean {
    return this.alive[document] === 1;
  }

  averageLengths(): number[] {
    return averages(this.totals, this.having);
  }

  df(analyser: AnalyserName, term: number): number {
    return term < 0 ? 0 : this.lists[analyser].df(term);
  }

  idf(df: number): number {
    return idfOf(this.living, df);
  }

  /** Indexes the fields and returns the number of the document. */
  add(fields: Readonly<Record<string, string | readonly string[]>>): number {
    const segments = Object.entries(fields).flatMap(([field, text]) => this.segments(field, text));
    const document = this.count++;
    this.sequences.append(segments);
    this.alive = grown(this.alive, this.count);
    this.alive[document] = 1;
    this.living++;
    this.tally(segments);
    this.measure(document, segments);
    for (const name of analysers) this.tallies[name].enter(this.lists[name], document);
    return document;
  }

  remove(document: number) {
    this.alive[document] = 0;
    this.living--;
    this.lengths.forEach((lengths, i) => this.tell(i, lengths[document] ?? 0, -1));
    this.each(document, (analyser, term) => this.lists[analyser].forget(term));
  }

  /** The terms of a document, each once; also of one that was removed, until the next compaction. */
  each(document: number, visit: (analyser: AnalyserName, term: number) => void) {
    this.tally(this.sequences.read(document));
    for (const name of analysers) this.tallies[name].leave((term) => visit(name, term));
  }

  /** Rewrites everything without the dead and returns where each document went (-1: gone). */
  compact(): Int32Array {
    const remap = new Int32Array(this.count).fill(-1);
    let next = 0;
    for (let document = 0; document < this.count; document++) {
      if (!this.isAlive(document)) continue;
      for (const lengths of this.lengths) lengths[next] = lengths[document] ?? 0;
      remap[document] = next++;
    }
    const pool = new BytePool();
    this.lists = forEach((name) => this.lists[name].rewritten(pool, remap));
    this.pool = pool;
    this.sequences = this.sequences.rewritten(remap);
    this.alive.fill(1, 0, next).fill(0, next);
    this.count = next;
    return remap;
  }

  /** Leaves no word that stands in no living document. */
  forgetWords() {
    this.lexis.forgetUnused((analyser, term) => this.df(analyser, term));
  }

  /** Bytes in typed arrays, and an estimate for the vocabulary. */
  memory(): { postings: number; sequences: number; vocabulary: number } {
    const tables = analysers.reduce((sum, name) => sum + this.lists[name].bytes(), 0);
    return { postings: this.pool.bytes() + tables, sequences: this.sequences.bytes(), vocabulary: this.lexis.bytes() };
  }

  private segments(field: string, text: string | readonly string[]): Segment[] {
    const halves = 2 * timesIn(field);
    const read = typeof text === 'string' ? spellings(text) : text;
    return read.map((spelling) => ({ halves, words: this.lexis.numbers(spelling) }));
  }

  /** Repeating a field is the simplest sound field weighting (Robertson et al., CIKM 2004): it is as long as if it stood there as often. */
  private measure(document: number, segments: readonly Segment[]) {
    const length = (less: number) => segments.reduce((sum, { halves, words }) => sum + (halves / 2) * (words.length - less), 0);
    [length(0), length(1), this.tallies.tri.total / 2].forEach((measured, i) => {
      const lengths = grown(this.lengths[i] as Float32Array<ArrayBuffer>, this.count);
      lengths[document] = measured;
      this.lengths[i] = lengths;
      this.tell(i, measured, 1);
    });
  }

  private tell(measure: number, length: number, by: 1 | -1) {
    this.totals[measure] = (this.totals[measure] ?? 0) + by * length;
    if (length > 0) this.having[measure] = (this.having[measure] ?? 0) + by;
  }

  /** Everything follows from the accented words and their pairs, and is counted once for each that is different. */
  private tally(segments: readonly Segment[]) {
    const { lexis } = this;
    const { exact, fold, exact2, fold2, tri } = this.tallies;
    for (const { halves, words } of segments) {
      let before = -1;
      for (const word of words) {
        exact.add(word, halves);
        if (before >= 0) exact2.add(lexis.pairNumber(before, word), halves);
        before = word;
      }
    }
    for (let i = 0; i < exact.size; i++) fold.add(lexis.foldOf(exact.term(i)), exact.halves(i));
    for (let i = 0; i < exact2.size; i++) fold2.add(lexis.foldPairOf(exact2.term(i)), exact2.halves(i));
    for (let i = 0; i < fold.size; i++) {
      const [halves, trigrams] = [fold.halves(i), lexis.trigramNumbers(fold.term(i))];
      for (let piece = 0; piece < trigrams.length; piece++) tri.add(trigrams[piece] as number, halves);
    }
  }
}

import { grown } from './growable';
import type { InvertedIndex } from './inverted-index';
import { clauseKey, type ClauseGroup } from './query-plan';
import { type AnalyserName, searchWeights } from './search-weights';

/** A list that a search reads, once however many of its texts ask for it: scores are linear in the weight. */
interface Reading {
  analyser: AnalyserName;
  term: number;
  weight: number;
  /** Its documents, among those kept of this search, where they count towards hits. */
  from: number;
  end: number;
  decides: boolean;
}

/** What a document is found by, as bits. */
export const marks = {
  /** Nothing: all are wanted. */
  any: 0,
  /** It holds a deciding word of a text that is read loosely. */
  near: 1,
  /** It holds enough of the words of some text. */
  enough: 2,
  /** The same two where words must be whole. */
  nearWhole: 4,
  whole: 8,
};

/** One text of a search, as planned; `loosely`: a document that holds a single deciding word of it is marked too. */
export interface PlannedText {
  groups: readonly ClauseGroup[];
  loosely: boolean;
}

/**
 * Scores term at a time into arrays as long as the index, which are reused from query to query. A document's score is the sum over clauses
 * of weight × tf / (tf + k1 (1 - b + b length / average)), the BM25 of Robertson and Zaragoza as Lucene computes it.
 */
export class Scorer {
  scores = new Float32Array(0);
  /** By what each was found, see `marks`. */
  hits = new Uint8Array(0);
  /** The best score of what holds the words of the first text whole; infinite where nothing does. */
  best = Infinity;
  private covered = new Float32Array(0);
  /** Documents of the lists that decide, one list after the other. */
  private kept = new Int32Array(4096);
  private norms = new Float32Array(0);
  private normsOf = -1;

  /** Forgets the last query. `generation` tells whether lengths have changed since. */
  start(index: InvertedIndex, generation: number) {
    const { count } = index;
    this.scores = grown(this.scores, count);
    this.hits = grown(this.hits, count);
    this.covered = grown(this.covered, count);
    this.scores.fill(0, 0, count);
    this.hits.fill(0, 0, count);
    if (this.normsOf === generation) return;
    this.norms = grown(this.norms, count);
    const { k1, b } = searchWeights.bm25;
    const average = index.averageLength();
    // Twice the usual figure, because frequencies come in halves.
    for (let i = 0; i < count; i++) this.norms[i] = 2 * k1 * (1 - b + (b * (index.lengths[i] ?? 0)) / average);
    this.normsOf = generation;
  }

  run(index: InvertedIndex, texts: readonly PlannedText[]) {
    const readings = readingsOf(texts);
    let end = 0;
    for (const reading of readings.values()) {
      const { bytes, length } = index.postings(reading.analyser).read(reading.term);
      if (!reading.decides) {
        this.score(bytes, length, reading.weight);
        continue;
      }
      this.kept = grown(this.kept, end + length);
      reading.from = end;
      reading.end = end = this.scoreAndKeep(bytes, length, reading.weight, end);
    }
    this.best = Infinity;
    for (const [i, { groups, loosely }] of texts.entries()) {
      for (const group of groups) if (decides(group, loosely)) this.cover(index.count, group, loosely, readings);
      if (i === 0 && groups.some(({ role }) => role === 'whole')) this.best = this.bestWhole(index);
    }
  }

  private bestWhole(index: InvertedIndex): number {
    let best = 0;
    for (let document = 0; document < index.count; document++)
      if ((this.hits[document] as number) & marks.whole && index.isAlive(document)) best = Math.max(best, this.scores[document] as number);
    return best > 0 ? best : Infinity;
  }

  /** Marks what holds enough of a group's clauses. */
  private cover(count: number, { clauses, needed, role }: ClauseGroup, loosely: boolean, readings: ReadonlyMap<number, Reading>) {
    const { kept, covered, hits } = this;
    const full = role === 'whole' ? marks.whole : marks.enough;
    const near = !loosely ? 0 : role === 'whole' ? marks.nearWhole : role === 'words' ? marks.near : 0;
    covered.fill(0, 0, count);
    for (const clause of clauses) {
      const { from, end } = readings.get(clauseKey(clause.analyser, clause.term)) as Reading;
      const { mass } = clause;
      for (let i = from; i < end; i++) {
        const document = kept[i] as number;
        const now = (covered[document] as number) + mass;
        covered[document] = now;
        hits[document] = (hits[document] as number) | (now >= needed ? full : near);
      }
    }
  }

  // The two loops below are where a search spends its time; they repeat the decoding of `Postings.rewritten` so as to stay free of calls.
  private score(bytes: Uint8Array, length: number, weight: number) {
    const { scores, norms } = this;
    let document = -1;
    for (let p = 0; p < length;) {
      let byte = bytes[p++] as number;
      let value = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = bytes[p++] as number;
        value |= (byte & 127) << shift;
      }
      document += value >>> 1;
      const halves = value & 1 ? 2 : (bytes[p++] as number);
      scores[document] = (scores[document] as number) + (weight * halves) / (halves + (norms[document] as number));
    }
  }

  /** As `score`; the documents stay in `kept` from `at` on. Returns the end of them. */
  private scoreAndKeep(bytes: Uint8Array, length: number, weight: number, at: number): number {
    const { scores, norms, kept } = this;
    let document = -1;
    let end = at;
    for (let p = 0; p < length;) {
      let byte = bytes[p++] as number;
      let value = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = bytes[p++] as number;
        value |= (byte & 127) << shift;
      }
      document += value >>> 1;
      const halves = value & 1 ? 2 : (bytes[p++] as number);
      scores[document] = (scores[document] as number) + (weight * halves) / (halves + (norms[document] as number));
      kept[end++] = document;
    }
    return end;
  }
}

/** Whether a group can make anything a hit: not if all of its words are needed and one is unknown. */
const decides = ({ clauses, needed }: ClauseGroup, loosely: boolean) =>
  (loosely || needed < Infinity) && clauses.some(({ mass }) => mass > 0);

/** All lists that the texts ask for, each once, with its weights added up. */
function readingsOf(texts: readonly PlannedText[]): Map<number, Reading> {
  const readings = new Map<number, Reading>();
  for (const { groups, loosely } of texts) {
    for (const group of groups) {
      const counts = decides(group, loosely);
      for (const { analyser, term, weight } of group.clauses) {
        const key = clauseKey(analyser, term);
        const known = readings.get(key);
        if (!known) readings.set(key, { analyser, term, weight, from: 0, end: 0, decides: counts });
        else {
          known.weight += weight;
          known.decides ||= counts;
        }
      }
    }
  }
  return readings;
}

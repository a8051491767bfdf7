import { DecodedLists, type ScoredList } from './decoded-lists';
import { grown } from './growable';
import type { IndexState, InvertedIndex } from './inverted-index';
import type { ClauseGroup } from './query-plan';
import { measures, searchWeights } from './search-weights';

/** A list that a search reads, once however many of its texts ask for it: scores are linear in the weight. */
interface WeightedList {
  list: ScoredList;
  weight: number;
}

/** A length as Lucene keeps it, in a byte: exact up to 40, its first four bits beyond. So both back ends score alike. */
function inByte(length: number): number {
  const above = length - 24;
  const bits = 32 - Math.clz32(Math.max(0, above));
  return bits < 4 ? length : 24 + ((above >> (bits - 4)) << (bits - 4));
}

/** Twice the usual figures, because frequencies come in halves. */
function normsFrom(lengths: Float32Array, count: number, average: number): Float32Array {
  const { k1, b } = searchWeights.bm25;
  const norms = new Float32Array(count);
  for (let i = 0; i < count; i++) norms[i] = 2 * k1 * (1 - b + (b * inByte(lengths[i] as number)) / average);
  return norms;
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
  /** It lacks a phrase that is asked for, or holds one that is not wanted. */
  refused: 16,
};

/** One text of a search, as planned; `loosely`: a document that holds a single deciding word of it is marked too. */
export interface PlannedText {
  groups: readonly ClauseGroup[];
  /** What all its weights are multiplied by. */
  scale: number;
  loosely: boolean;
}

/** Phrases that a hit must hold, and such that it must not. */
export interface Demands {
  phrases: readonly ClauseGroup[];
  without: readonly ClauseGroup[];
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
  private lists = new DecodedLists();
  private norms: Float32Array[] = [];
  /** Of which average lengths the norms are, and of how many documents. */
  private normsOf = '';

  /** Forgets the last query. */
  start(index: InvertedIndex, state: IndexState) {
    const { count } = index;
    this.scores = grown(this.scores, count);
    this.hits = grown(this.hits, count);
    this.covered = grown(this.covered, count);
    this.scores.fill(0, 0, count);
    this.hits.fill(0, 0, count);
    const averages = state.averageLengths();
    const normsOf = [count, ...averages].join(' ');
    if (this.normsOf === normsOf) return;
    this.norms = index.lengths.map((lengths, i) => normsFrom(lengths, count, averages[i] ?? 1));
    this.normsOf = normsOf;
    this.lists.newNorms(...this.norms);
  }

  /** Forgets the numbers of documents and terms. */
  reset() {
    this.lists = new DecodedLists();
    this.normsOf = '';
  }

  bytes(): number {
    return this.lists.bytes();
  }

  run(index: InvertedIndex, state: IndexState, texts: readonly PlannedText[], { phrases, without }: Demands) {
    const lists = this.listsOf(index, [...texts, { groups: [...phrases, ...without], scale: 0, loosely: false }]);
    for (const list of lists.values()) if (list.weight > 0) this.score(list);
    this.best = Infinity;
    for (const [i, { groups, loosely }] of texts.entries()) {
      for (const group of groups) if (decides(group, loosely)) this.cover(index.count, group, loosely, lists);
      if (i === 0 && groups.some(({ role }) => role === 'whole')) this.best = this.bestWhole(index.count, state);
    }
    for (const group of phrases) this.refuse(index.count, group, lists, (holds) => !holds);
    for (const group of without) this.refuse(index.count, group, lists, (holds) => holds);
  }

  private bestWhole(count: number, state: IndexState): number {
    let best = 0;
    for (let document = 0; document < count; document++)
      if ((this.hits[document] as number) & marks.whole && state.isAlive(document)) best = Math.max(best, this.scores[document] as number);
    return best > 0 ? best : Infinity;
  }

  /** All lists that the texts ask for, each once, with its weights added up. */
  private listsOf(index: InvertedIndex, texts: readonly PlannedText[]): Map<number, WeightedList> {
    const lists = new Map<number, WeightedList>();
    for (const { groups, scale } of texts) {
      for (const { clauses } of groups) {
        for (const { key, analyser, term, weight } of clauses) {
          const known = lists.get(key);
          if (known) known.weight += scale * weight;
          else lists.set(key, { list: this.lists.get(key, index.postings(analyser), term, measures[analyser]), weight: scale * weight });
        }
      }
    }
    return lists;
  }

  /** Marks what holds enough of a group's clauses. */
  private cover(count: number, { clauses, needed, role }: ClauseGroup, loosely: boolean, lists: ReadonlyMap<number, WeightedList>) {
    const { covered, hits } = this;
    const full = role === 'whole' ? marks.whole : marks.enough;
    const near = !loosely ? 0 : role === 'whole' ? marks.nearWhole : role === 'words' ? marks.near : 0;
    covered.fill(0, 0, count);
    for (const { key, mass } of clauses) {
      const { documents } = (lists.get(key) as WeightedList).list;
      for (let i = 0; i < documents.length; i++) {
        const document = documents[i] as number;
        const now = (covered[document] as number) + mass;
        covered[document] = now;
        hits[document] = (hits[document] as number) | (now >= needed ? full : near);
      }
    }
  }

  /** Marks what nobody wants of it, by whether it holds all clauses of a phrase. */
  private refuse(
    count: number,
    { clauses, needed }: ClauseGroup,
    lists: ReadonlyMap<number, WeightedList>,
    unwanted: (holds: boolean) => boolean,
  ) {
    const { covered, hits } = this;
    covered.fill(0, 0, count);
    for (const { key, mass } of clauses)
      for (const document of (lists.get(key) as WeightedList).list.documents) covered[document] = (covered[document] as number) + mass;
    for (let document = 0; document < count; document++)
      if (unwanted((covered[document] as number) >= needed)) hits[document] = (hits[document] as number) | marks.refused;
  }

  /** Where a search spends its time: no calls in here. */
  private score({ list: { documents, shares }, weight }: WeightedList) {
    const { scores } = this;
    for (let i = 0; i < documents.length; i++) {
      const document = documents[i] as number;
      scores[document] = (scores[document] as number) + weight * (shares[i] as number);
    }
  }
}

/** Whether a group can make anything a hit: not if all of its words are needed and one is unknown. */
const decides = ({ clauses, needed }: ClauseGroup, loosely: boolean) =>
  (loosely || needed < Infinity) && clauses.some(({ mass }) => mass > 0);

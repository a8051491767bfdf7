import { grown } from './growable';
import type { InvertedIndex } from './inverted-index';
import type { ClauseGroup } from './query-plan';
import { searchWeights } from './search-weights';

/**
 * Scores term at a time into arrays as long as the index, which are reused from query to query. A document's score is the sum over clauses
 * of weight × tf / (tf + k1 (1 - b + b length / average)), the BM25 of Robertson and Zaragoza as Lucene computes it.
 */
export class Scorer {
  scores = new Float32Array(0);
  /** 2: a hit by some text run since `start`; 1: holds at least a deciding word of a text run with `loosely`. */
  hits = new Uint8Array(0);
  private covered = new Float32Array(0);
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

  run(index: InvertedIndex, groups: readonly ClauseGroup[], loosely = false) {
    for (const { clauses, needed, role } of groups) {
      const near = loosely && role === 'words' ? 1 : 0;
      if (clauses.some(({ mass }) => mass > 0)) this.covered.fill(0, 0, index.count);
      for (const { analyser, term, weight, mass } of clauses) {
        const { bytes, length } = index.postings(analyser).read(term);
        if (mass > 0) this.scoreAndCover(bytes, length, weight, mass, needed, near);
        else this.score(bytes, length, weight);
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

  private scoreAndCover(bytes: Uint8Array, length: number, weight: number, mass: number, needed: number, near: number) {
    const { scores, norms, covered, hits } = this;
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
      const now = (covered[document] as number) + mass;
      covered[document] = now;
      if (now >= needed) hits[document] = 2;
      else if (near > (hits[document] as number)) hits[document] = near;
    }
  }
}

import { Best } from '@caunoi/text/engine/best';
import { type Token, tokens } from '@caunoi/text/tokens';
import type { Concept, WordingKind } from './concept';
import { type Feature, featureOf, packPostings, type PackedPostings, pairOf } from './packed-postings';

/** Which spelling is compared: accented syllables, or folded ones where the writer left accents out. */
export type Spelling = 'exact' | 'fold';

/** A bag of words and neighbouring pairs: how often each occurs. */
export type Features = ReadonlyMap<Feature, number>;

export interface Wording {
  kind: WordingKind;
  text: string;
}

/** Features with their squared idf, and the sum of these: a vector ready to be compared. */
export interface Weighed {
  squares: ReadonlyMap<Feature, number>;
  sum: number;
  /** Non-zero where the last bits of a feature say that it may be among them. */
  sieve: Uint8Array;
}

const sieveBits = 0x3ff;

/** A wording as a vector, its features and their squared idf side by side. */
export interface WeighedWording extends Wording {
  features: Int32Array;
  squares: Float32Array;
  sum: number;
}

/** One concept against a text. `score` is BM25 over all its wordings. */
export interface Scored {
  concept: number;
  score: number;
}

export interface ConceptIndex {
  concepts: readonly Concept[];
  /** The `most` concepts that share most with the text, best first, and the score of a concept that had all of it. */
  score: (features: Features, spelling: Spelling, most: number) => { found: Scored[]; ceiling: number };
  /** The wordings of a concept, each with the worth of its features. */
  wordings: (concept: number, spelling: Spelling) => readonly WeighedWording[];
  weigh: (features: Features, spelling: Spelling) => Weighed;
}

const k1 = 1.2;
const b = 0.75;

/** The words of a text and their neighbouring pairs. Pairs keep the order of words in the reckoning. */
export function featuresOf(words: readonly Token[], spelling: Spelling): Map<Feature, number> {
  const features = new Map<Feature, number>();
  const add = (feature: Feature) => features.set(feature, (features.get(feature) ?? 0) + 1);
  let before: Feature | null = null;
  for (const word of words) {
    const feature = featureOf(word[spelling]);
    add(feature);
    if (before !== null) add(pairOf(before, feature));
    before = feature;
  }
  return features;
}

const wordingsOf = ({ vi, en, fr, everyday, causes, methods }: Concept): Wording[] => {
  const of = (kind: WordingKind, texts: readonly string[]) => texts.map((text) => ({ kind, text }));
  return [...of('term', [...vi, ...en, ...fr]), ...of('everyday', everyday), ...of('cause', causes), ...of('method', methods)];
};

const bagOf = (concept: Concept, spelling: Spelling): Map<Feature, number> => {
  const bag = new Map<Feature, number>();
  for (const { text } of wordingsOf(concept)) {
    for (const [feature, times] of featuresOf(tokens(text), spelling)) bag.set(feature, (bag.get(feature) ?? 0) + times);
  }
  return bag;
};

/** The share of BM25 that depends on the document only: term frequency against length. */
const saturated = (bags: readonly Map<Feature, number>[]): Map<Feature, number>[] => {
  const lengths = bags.map((bag) => bag.values().reduce((sum, times) => sum + times, 0));
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  return bags.map((bag, concept) => {
    const norm = k1 * (1 - b + (b * (lengths[concept] ?? 0)) / average);
    return new Map(bag.entries().map(([feature, times]) => [feature, (times * (k1 + 1)) / (times + norm)]));
  });
};

/** How much a word counts that the text repeats: somewhat more than once. */
const repeatWeight = (times: number) => 1 + Math.log(times);

/** Idf-weighted cosine of a clause with a wording, and how much of the wording stands in the clause. */
export function compare(clause: Weighed, wording: WeighedWording): { cosine: number; contained: number } {
  let shared = 0;
  for (let i = 0; i < wording.features.length; i++) {
    const feature = wording.features[i] as Feature;
    if (clause.sieve[feature & sieveBits] && clause.squares.has(feature)) shared += wording.squares[i] as number;
  }
  return shared === 0
    ? { cosine: 0, contained: 0 }
    : { cosine: shared / Math.sqrt(wording.sum * clause.sum), contained: shared / wording.sum };
}

/** An inverted index over concepts, each with all its wordings. At most 65,535 concepts. */
export function conceptIndex(concepts: readonly Concept[]): ConceptIndex {
  const postingsIn = (spelling: Spelling) => packPostings(saturated(concepts.map((concept) => bagOf(concept, spelling))));
  const postings: Record<Spelling, PackedPostings> = { exact: postingsIn('exact'), fold: postingsIn('fold') };
  const idfOf = (frequency: number) => Math.log(1 + (concepts.length - frequency + 0.5) / (frequency + 0.5));
  const known = { exact: new Map<number, readonly WeighedWording[]>(), fold: new Map<number, readonly WeighedWording[]>() };

  const score: ConceptIndex['score'] = (features, spelling, most) => {
    const scores = new Float32Array(concepts.length);
    let ceiling = 0;
    for (const [feature, times] of features) {
      const frequency = postings[spelling].frequency(feature);
      if (frequency === 0) continue;
      const worth = idfOf(frequency) * repeatWeight(times);
      ceiling += worth;
      postings[spelling].each(feature, (concept, weight) => (scores[concept] = (scores[concept] ?? 0) + worth * weight));
    }
    const best = new Best(most, scores, (one, other) => one < other);
    scores.forEach((value, concept) => value > 0 && value >= best.threshold && best.offer(concept));
    return { found: best.sorted().map((concept) => ({ concept, score: scores[concept] ?? 0 })), ceiling };
  };
  const weigh: ConceptIndex['weigh'] = (features, spelling) => {
    const squares = new Map(features.keys().map((feature) => [feature, idfOf(postings[spelling].frequency(feature)) ** 2]));
    const sieve = new Uint8Array(sieveBits + 1);
    for (const feature of features.keys()) sieve[feature & sieveBits] = 1;
    return { squares, sieve, sum: squares.values().reduce((sum, square) => sum + square, 0) };
  };
  const wordings: ConceptIndex['wordings'] = (concept, spelling) => {
    const before = known[spelling].get(concept);
    if (before) return before;
    const source = concepts[concept];
    const fresh = (source ? wordingsOf(source) : []).map((wording) => {
      const { squares, sum } = weigh(featuresOf(tokens(wording.text), spelling), spelling);
      return { ...wording, features: Int32Array.from(squares.keys()), squares: Float32Array.from(squares.values()), sum };
    });
    known[spelling].set(concept, fresh);
    return fresh;
  };
  return { concepts, score, wordings, weigh };
}

import { type Token, tokens } from '@caunoi/text/tokens';
import type { Concept, WordingKind } from './concept';

/** Which spelling is compared: accented syllables, or folded ones where the writer left accents out. */
export type Spelling = 'exact' | 'fold';

/** A bag of words and neighbouring pairs: how often each occurs. */
export type Features = ReadonlyMap<string, number>;

export interface Wording {
  kind: WordingKind;
  text: string;
}

/** Features with their squared idf, and the sum of these: a vector ready to be compared. */
export interface Weighed {
  squares: ReadonlyMap<string, number>;
  sum: number;
}

export type WeighedWording = Wording & Weighed;

/** One concept against a text. `score` is BM25 over all its wordings. */
export interface Scored {
  concept: number;
  score: number;
}

interface Postings {
  lists: Map<string, { concepts: Uint16Array; weights: Float32Array }>;
  idf: (feature: string) => number;
}

export interface ConceptIndex {
  concepts: readonly Concept[];
  /** Every concept that shares something with the text, best first, and the score of a concept that had all of it. */
  score: (features: Features, spelling: Spelling) => { found: Scored[]; ceiling: number };
  /** The wordings of a concept, each with the worth of its features. */
  wordings: (concept: number, spelling: Spelling) => readonly WeighedWording[];
  weigh: (features: Features, spelling: Spelling) => Weighed;
}

const k1 = 1.2;
const b = 0.75;

/** The words of a text and their neighbouring pairs. Pairs keep the order of words in the reckoning. */
export function featuresOf(words: readonly Token[], spelling: Spelling): Map<string, number> {
  const features = new Map<string, number>();
  words.forEach((word, i) => {
    const next = words[i + 1];
    for (const feature of next ? [word[spelling], `${word[spelling]} ${next[spelling]}`] : [word[spelling]]) {
      features.set(feature, (features.get(feature) ?? 0) + 1);
    }
  });
  return features;
}

const wordingsOf = ({ vi, en, fr, everyday, causes, methods }: Concept): Wording[] => {
  const of = (kind: WordingKind, texts: readonly string[]) => texts.map((text) => ({ kind, text }));
  return [...of('term', [...vi, ...en, ...fr]), ...of('everyday', everyday), ...of('cause', causes), ...of('method', methods)];
};

const bagOf = (concept: Concept, spelling: Spelling): Map<string, number> => {
  const bag = new Map<string, number>();
  for (const { text } of wordingsOf(concept)) {
    for (const [feature, times] of featuresOf(tokens(text), spelling)) bag.set(feature, (bag.get(feature) ?? 0) + times);
  }
  return bag;
};

const postingsOf = (concepts: readonly Concept[], spelling: Spelling): Postings => {
  const bags = concepts.map((concept) => bagOf(concept, spelling));
  const lengths = bags.map((bag) => bag.values().reduce((sum, times) => sum + times, 0));
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  const entries = new Map<string, [concept: number, weight: number][]>();
  bags.forEach((bag, concept) => {
    const norm = k1 * (1 - b + (b * (lengths[concept] ?? 0)) / average);
    for (const [feature, times] of bag) {
      const list = entries.get(feature) ?? [];
      if (list.length === 0) entries.set(feature, list);
      list.push([concept, (times * (k1 + 1)) / (times + norm)]);
    }
  });
  const lists = new Map(
    [...entries].map(([feature, list]) => [
      feature,
      { concepts: Uint16Array.from(list, ([concept]) => concept), weights: Float32Array.from(list, ([, weight]) => weight) },
    ]),
  );
  const idf = (feature: string) => {
    const df = lists.get(feature)?.concepts.length ?? 0;
    return Math.log(1 + (concepts.length - df + 0.5) / (df + 0.5));
  };
  return { lists, idf };
};

/** How much a word counts that the text repeats: somewhat more than once. */
const repeatWeight = (times: number) => 1 + Math.log(times);

const weighed = (idf: Postings['idf'], features: Features): Weighed => {
  const squares = new Map(features.keys().map((feature) => [feature, idf(feature) ** 2]));
  return { squares, sum: squares.values().reduce((sum, square) => sum + square, 0) };
};

/** Idf-weighted cosine of a clause with a wording, and how much of the wording stands in the clause. */
export function compare(clause: Weighed, wording: Weighed): { cosine: number; contained: number } {
  let shared = 0;
  for (const [feature, square] of wording.squares) if (clause.squares.has(feature)) shared += square;
  return shared === 0 ? { cosine: 0, contained: 0 } : { cosine: shared / Math.sqrt(wording.sum * clause.sum), contained: shared / wording.sum };
}

/** An inverted index over concepts, each with all its wordings. At most 65,535 concepts. */
export function conceptIndex(concepts: readonly Concept[]): ConceptIndex {
  const spellings: Record<Spelling, Postings> = { exact: postingsOf(concepts, 'exact'), fold: postingsOf(concepts, 'fold') };
  const score: ConceptIndex['score'] = (features, spelling) => {
    const { lists, idf } = spellings[spelling];
    const scores = new Float32Array(concepts.length);
    let ceiling = 0;
    for (const [feature, times] of features) {
      const list = lists.get(feature);
      if (!list) continue;
      const worth = idf(feature) * repeatWeight(times);
      ceiling += worth;
      list.concepts.forEach((concept, i) => (scores[concept] = (scores[concept] ?? 0) + worth * (list.weights[i] ?? 0)));
    }
    const found = [...scores].flatMap((value, concept) => (value > 0 ? [{ concept, score: value }] : []));
    return { found: found.sort((one, other) => other.score - one.score || one.concept - other.concept), ceiling };
  };
  const known = { exact: new Map<number, readonly WeighedWording[]>(), fold: new Map<number, readonly WeighedWording[]>() };
  const weigh: ConceptIndex['weigh'] = (features, spelling) => weighed(spellings[spelling].idf, features);
  const wordings: ConceptIndex['wordings'] = (concept, spelling) => {
    const before = known[spelling].get(concept);
    if (before) return before;
    const source = concepts[concept];
    const fresh = source ? wordingsOf(source).map((wording) => ({ ...wording, ...weigh(featuresOf(tokens(wording.text), spelling), spelling) })) : [];
    known[spelling].set(concept, fresh);
    return fresh;
  };
  return { concepts, score, wordings, weigh };
}

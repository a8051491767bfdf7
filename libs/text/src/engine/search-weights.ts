/** The five ways a text is read, from strictest to most forgiving. */
export const analysers = ['exact', 'fold', 'exact2', 'fold2', 'tri'] as const;
export type AnalyserName = (typeof analysers)[number];
/** What the length of a document is counted in under each: words, pairs, or trigrams. */
export const measures: Readonly<Record<AnalyserName, number>> = { exact: 0, fold: 0, exact2: 1, fold2: 1, tri: 2 };
export type Profile = Partial<Record<AnalyserName, number>>;

/**
 * Every number that shapes the ranking. The analyser weights and the accent gate were measured on Vietnamese question sets: bigrams of
 * folded syllables at .5 and trigrams at .25 bring unaccented queries within a point of accented ones. A search server that mirrors this
 * engine reads the same object.
 */
export const searchWeights = {
  bm25: { k1: 1.2, b: 0.75 },
  /** How often a word counts by the field it stands in; in a field that is not named as often as `otherField`. */
  fields: { title: 3, keywords: 2, summary: 2 } as Readonly<Record<string, number>>,
  otherField: 1,
  /** Accents typed count; accents missing must not hurt: a query with no accent at all is read by the folded analysers only. */
  accented: { exact: 1, fold: 1, exact2: 0.5, fold2: 0.5, tri: 0.25 } satisfies Profile as Profile,
  unaccented: { fold: 1, fold2: 0.5, tri: 0.25 } satisfies Profile as Profile,
  /** Expansions are curated phrases: read strictly, and scaled so that their single words weigh as much as the query's own. */
  accentedExpansion: { exact: 1, exact2: 0.5 } satisfies Profile as Profile,
  unaccentedExpansion: { fold: 1, fold2: 0.5 } satisfies Profile as Profile,
  /** Another inflection of an English or French word, found in the index: sensor, sensors. */
  inflection: 0.7,
  /** A word of the index that an unknown word may be a slip of: robto, robot. */
  slip: 0.5,
  /** In longer texts unknown words are not looked at for slips: there are others enough. */
  slipWords: 10,
  /** A word repeated in the query counts at most this often. */
  repeats: 3,
  /**
   * What makes a document a hit: it holds words worth this share of the idf of the query's known words. More known words than the last
   * line: the text is a description rather than a query, one shared word suffices, and the ranking decides. One shared word suffices too
   * when nothing else is found, or little for a query of more words than `precise`. Held-out wordings of the concept lexicon set these:
   * half of the idf at any length hid a third of the right answers, these shares hide none and leave a fifth of the list.
   */
  coverage: [
    { words: 3, share: 0.5 },
    { words: 6, share: 0.3 },
    { words: 10, share: 0.15 },
  ],
  little: { hits: 10, precise: 3 },
  /**
   * Where whole words decide, what holds enough syllables but too few words must score this share of the best that holds the words. Of
   * 10,505 things that 441 keywords of listings, needs and profiles found it leaves 2,500, and of the 962 that belong to them 902; at .5
   * there would be some 210 more and 7 of these, at .7 some 100 fewer and 15.
   */
  closeness: 0.6,
  /** Postings one query may read, and how frequent a trigram may be, before the least telling are left out: what bounds the time. */
  budget: { postings: 1_000_000, trigramShare: 0.12, trigramFloor: 5_000 },
};

/** How often a word counts in a field. */
export const timesIn = (field: string): number => searchWeights.fields[field] ?? searchWeights.otherField;

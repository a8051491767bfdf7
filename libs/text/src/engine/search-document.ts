import type { Lang } from '../stop-words';

/** What the engine indexes. Texts are searched, filters narrow and are counted, sort values order. */
export interface SearchDocument {
  id: string;
  kind: string;
  lang: Lang;
  fields: Record<string, string>;
  filters: Record<string, string | readonly string[] | number>;
  sort?: Record<string, number>;
}

/** The same with what `spellings` has read in its texts. */
export interface ReadDocument extends Omit<SearchDocument, 'fields'> {
  fields: Record<string, readonly string[]>;
}

/** Any of the listed values (an empty list admits nothing), or a range of numbers, bounds included. */
export type Condition = readonly (string | number)[] | { min?: number; max?: number };

export interface SearchRequest {
  /** What the person wrote. Blank: everything, in the order of `sort`. */
  text: string;
  /** Synonyms and translations: a document may match by any of them. */
  expansions?: readonly { text: string; weight: number }[];
  /**
   * Only what holds the words of the text whole, or an expansion as it is phrased (each of its lines), and what says nearly as much of the
   * text as that (`searchWeights.closeness`). Vietnamese syllables count beside a neighbour that they were typed with; these
   * are words by themselves: folded ones however they are accented, accented ones with these accents only.
   */
  alone?: readonly string[];
  /** Where `alone` decides: only what holds the words whole, nothing that merely comes near. */
  only?: 'whole';
  /** Word for word as they are phrased, of one word or several: what does not hold each of them is no hit. */
  phrases?: readonly string[];
  /** So phrased: what holds one of them is no hit. */
  without?: readonly string[];
  /** Only these documents, by their ids; how telling words are, all of them say. With `only` they have no scores: it is asked which are hits. */
  among?: readonly string[];
  kinds?: readonly string[];
  /** All conditions must hold; a document without the value fails. Rights belong here: `visibleTo: [...]`. */
  where?: Readonly<Record<string, Condition>>;
  /** Filters whose values are to be counted. */
  facets?: readonly string[];
  limit: number;
  /** False: only the hits matter, what is found need not be counted, neither in all nor by kind or facet. */
  counts?: boolean;
  /** Only what follows this place: `next` of the page before. */
  after?: Position;
  /** A value of `sort` or a numeric filter; documents without it come last. Default: best match first. Equal ones by id. */
  sort?: { by: string; direction?: 'asc' | 'desc' };
}

/**
 * A place in the order of what is found: that of its last hit so far. What comes or goes meanwhile changes every score, so it also names
 * the state of the index that these were reckoned from; a page that goes on reckons from the same, as long as it is known.
 */
export interface Position {
  /** The score, or the value that is ordered by; null where the document has none. */
  value: number | null;
  id: string;
  /** Of the index's own making, a word of at most 40 letters. */
  state: string;
}

export interface SearchHit {
  id: string;
  kind: string;
  score: number;
  /** It holds the words whole; where whole words do not decide, every hit does. */
  whole: boolean;
}

export interface FacetCount {
  value: string;
  count: number;
}

export interface SearchResult {
  total: number;
  /** How many of them hold the words whole. */
  whole: number;
  /** Per kind, as if `kinds` had not been given. */
  totalsByKind: Record<string, number>;
  hits: SearchHit[];
  /** Where what follows these hits begins; null when nothing does. */
  next: Position | null;
  /** Per facet, commonest first, each as if its own condition had not been given. */
  facets: Record<string, FacetCount[]>;
  /** The score no document can exceed for this text: what a score is to be measured against. */
  ceiling: number;
}

/** Whether words are typed, and must be held whole. */
export const isDecidedByWhole = ({ text, expansions = [], alone }: SearchRequest) =>
  alone !== undefined && !(text.trim() === '' && expansions.length === 0);

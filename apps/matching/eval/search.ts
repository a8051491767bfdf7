import type { Kind } from '@caunoi/contracts/matching/match';
import type { Corpus } from './demo-corpus';
import { demoPairs, goldNeeds, readDepth } from './gold';
import { swapLetters, variants } from './variants';

/** What a search shows first, and how many things it finds in all. */
export interface Found {
  hits: { code: string; kind: Kind }[];
  total: number;
}

export type Find = (text: string) => Promise<Found>;

/** A keyword that an owner chose, what it was chosen for, and everything that was written with that. */
export interface LabelledQuery {
  text: string;
  kind: Kind;
  code: string;
  right: ReadonlySet<string>;
}

export interface SearchEvaluation {
  asked: number;
  /** How often the thing itself was found, first of its kind, and among those of its kind that are read. */
  own: number;
  first: number;
  read: number;
  /** Things found on average: what people would have to look through. */
  found: number;
  /** The share of what was shown that is labelled. */
  precision: number;
}

/** The longest word with two letters swapped, as fingers do. */
export const withSlip = (text: string) => {
  const longest = text.split(/\s+/).reduce((long, word) => (word.length > long.length ? word : long), '');
  return longest.length < 4 ? text : text.replace(longest, swapLetters(longest));
};

/** How people type what they look for. */
export const searchWays = { clean: variants.clean, 'no accents': variants['no accents'], 'a slip': withSlip };

export type SearchWay = keyof typeof searchWays;

const KEYWORDS = 3;

/** The first keywords of everything: its owners chose them, nothing of the search did. */
export function labelledQueries({ technologies, needs, experts }: Corpus): LabelledQuery[] {
  const families = [...goldNeeds, ...demoPairs].map(({ need, technology, expert }) => [need, technology, expert]);
  const rightFor = (code: string) =>
    new Set([code, ...families.filter((family) => family.includes(code)).flat()].filter((one) => one !== null));
  const of = (kind: Kind, things: readonly { reference: string; keywords: readonly string[] }[]) =>
    things.flatMap(({ reference: code, keywords }) =>
      keywords.slice(0, KEYWORDS).map((text) => ({ text, kind, code, right: rightFor(code) })),
    );
  return [...of('technology', technologies), ...of('need', needs), ...of('expert', experts)];
}

export async function evaluateSearch(find: Find, queries: readonly LabelledQuery[], way: SearchWay): Promise<SearchEvaluation> {
  const sum = { own: 0, first: 0, read: 0, found: 0, shown: 0, right: 0 };
  for (const { text, kind, code, right } of queries) {
    const { hits, total } = await find(searchWays[way](text));
    const rank = hits.filter((hit) => hit.kind === kind).findIndex((hit) => hit.code === code);
    if (rank >= 0) sum.own++;
    if (rank === 0) sum.first++;
    if (rank >= 0 && rank < readDepth) sum.read++;
    sum.found += total;
    sum.shown += hits.length;
    sum.right += hits.filter((hit) => right.has(hit.code)).length;
  }
  const { own, first, read } = sum;
  return { asked: queries.length, own, first, read, found: sum.found / queries.length, precision: sum.right / sum.shown };
}

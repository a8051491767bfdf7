import { readDepth } from './gold';
import { swapLetters, variants } from './variants';

/** What a search shows first, by code, and how many things it finds in all. */
export interface Found {
  codes: string[];
  total: number;
}

/** Searches technologies for a text. */
export type Find = (text: string) => Promise<Found>;

export interface SearchEvaluation {
  asked: number;
  /** How often the thing was first, and how often among those that are read. */
  first: number;
  read: number;
  /** Things found on average: what people would have to look through. */
  found: number;
}

/** The longest word with two letters swapped, as fingers do. */
const withSlip = (text: string) => {
  const longest = text.split(/\s+/).reduce((long, word) => (word.length > long.length ? word : long), '');
  return longest.length < 4 ? text : text.replace(longest, swapLetters(longest));
};

/** How people type what they look for. */
export const searchWays = { clean: variants.clean, 'no accents': variants['no accents'], 'a slip': withSlip };

export type SearchWay = keyof typeof searchWays;

const KEYWORDS = 3;

/** Looks for each technology by its first keywords: its owners chose them, nothing of the search did. */
export async function evaluateSearch(
  find: Find,
  technologies: readonly { reference: string; keywords: readonly string[] }[],
  way: SearchWay,
): Promise<SearchEvaluation> {
  const queries = technologies.flatMap(({ reference, keywords }) => keywords.slice(0, KEYWORDS).map((keyword) => ({ reference, keyword })));
  const sum = { first: 0, read: 0, found: 0 };
  for (const { reference, keyword } of queries) {
    const { codes, total } = await find(searchWays[way](keyword));
    const rank = codes.indexOf(reference);
    if (rank === 0) sum.first++;
    if (rank >= 0 && rank < readDepth) sum.read++;
    sum.found += total;
  }
  return { asked: queries.length, first: sum.first, read: sum.read, found: sum.found / queries.length };
}

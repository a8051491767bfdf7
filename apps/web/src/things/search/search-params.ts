import { isId, listIn, oneOf, wholeIn } from '../../search-params';

/** As much as the search takes; of a longer text that was pasted the beginning is looked for, and the page says so. */
export const LONGEST_QUERY = 500;

/** Ten thousand results and some; further ones are found by other words. */
const mostPages = 201;

/** What the address of a search says: words, filters, order, and how many pages are open. */
export interface SearchAddress {
  q?: string | undefined;
  kind?: 'need' | 'technology' | 'expert' | undefined;
  sector?: string[] | undefined;
  province?: string[] | undefined;
  trlMin?: number | undefined;
  trlMax?: number | undefined;
  cooperation?: string[] | undefined;
  budgetBand?: string[] | undefined;
  service?: string[] | undefined;
  language?: string[] | undefined;
  sort?: 'relevance' | 'newest' | 'updated' | undefined;
  /** Nothing that merely comes near the words. */
  only?: 'precise' | undefined;
  /** The words as they are typed, though nothing holds them. */
  spelling?: 'verbatim' | undefined;
  pages?: number | undefined;
  /** The saved search that this is: whoever comes by it looks at what it has found. */
  saved?: string | undefined;
}

/** Words as the address says them; blanks are none. */
export const askedWords = (typed: string) => typed.normalize('NFC').trim().slice(0, LONGEST_QUERY) || undefined;

/** Reads an address of the search. What it says wrongly is left out. */
export const searchAddress = (said: Record<string, unknown>): SearchAddress => ({
  q: typeof said['q'] === 'string' ? askedWords(said['q']) : undefined,
  kind: oneOf(said['kind'], ['need', 'technology', 'expert']),
  sector: listIn(said['sector']),
  province: listIn(said['province']),
  trlMin: wholeIn(said['trlMin'], 1, 9),
  trlMax: wholeIn(said['trlMax'], 1, 9),
  cooperation: listIn(said['cooperation']),
  budgetBand: listIn(said['budgetBand']),
  service: listIn(said['service']),
  language: listIn(said['language']),
  sort: oneOf(said['sort'], ['relevance', 'newest', 'updated']),
  only: oneOf(said['only'], ['precise']),
  spelling: oneOf(said['spelling'], ['verbatim']),
  pages: wholeIn(said['pages'], 2, mostPages),
  saved: isId(said['saved']) ? said['saved'] : undefined,
});

/** Filters that are lists of codes, in the order they stand on the page. */
export const listFilters = ['sector', 'province', 'cooperation', 'budgetBand', 'service', 'language'] as const;
export type ListFilter = (typeof listFilters)[number];

/** The same search without its filters. */
export const withoutFilters = ({ q, kind, sort, only, spelling }: SearchAddress): SearchAddress => ({ q, kind, sort, only, spelling });

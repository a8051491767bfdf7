import { readSyntax, replaced, type SyntaxPart } from '@caunoi/contracts/matching/query-syntax';
import { listFilters, type SearchAddress } from './search-params';

const without = (q: string, isGone: (part: SyntaxPart) => boolean) =>
  replaced(q, readSyntax(q).parts.filter(isGone), () => '') || undefined;

/**
 * The same search with the filters that were typed among the words moved to the chosen ones, as whoever ticks a box or takes a chip away
 * goes on from it. Phrases and words that are left out stay typed.
 */
export function unfolded(address: SearchAddress): SearchAddress {
  const { q } = address;
  if (!q) return address;
  const { filters } = readSyntax(q);
  if (Object.keys(filters).length === 0) return address;
  const lists = listFilters.flatMap((name) => {
    const values = new Set([...(address[name] ?? []), ...(filters[name] ?? [])]);
    return values.size > 0 ? [[name, [...values]] as const] : [];
  });
  return { ...address, ...filters, ...Object.fromEntries(lists), q: without(q, ({ said }) => said.of === 'filter') };
}

/** The query with other words, and still without what it leaves out. */
export const withWords = (q: string, words: string) =>
  [words, ...readSyntax(q).parts.flatMap(({ said, typed }) => (said.of === 'without' ? [typed] : []))].join(' ');

/** The query without its quotation marks, or without what it leaves out. */
export function loosened(q: string, of: 'phrases' | 'without') {
  const kind = of === 'phrases' ? 'phrase' : 'without';
  const parts = readSyntax(q).parts.filter(({ said }) => said.of === kind);
  return replaced(q, parts, ({ said }) => (said.of === 'phrase' ? said.phrase : '')) || undefined;
}

export interface Fault {
  typed: string;
  why: 'value' | 'negated' | 'quote' | 'many';
}

/** What looks like a filter or a phrase and is none. */
export const faultsOf = (q: string): Fault[] =>
  readSyntax(q).parts.flatMap(({ typed, said }) => (said.of === 'fault' ? [{ typed, why: said.why }] : []));

interface TypedPhrase {
  of: 'phrase' | 'without';
  phrase: string;
  /** The query when this is taken out of it. */
  q: string | undefined;
}

/** What must stand word for word, and what must not stand there. */
export function typedPhrases(q: string): TypedPhrase[] {
  return readSyntax(q).parts.flatMap((part) => {
    const { said, start } = part;
    return said.of === 'phrase' || said.of === 'without' ? [{ ...said, q: without(q, (other) => other.start === start) }] : [];
  });
}

/** Whether words are looked for, rather than everything that the filters let through. */
export const hasWords = (q = '') => readSyntax(q).text !== '';

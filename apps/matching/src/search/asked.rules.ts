import type { Call } from '@caunoi/contracts/contract';
import { Kind } from '@caunoi/contracts/matching/match';
import type { Narrowing, search } from '@caunoi/contracts/matching/matching.endpoints';
import { readSyntax } from '@caunoi/contracts/matching/query-syntax';
import { normalise } from '@caunoi/text/normalise';
import type { ExpandedQuery } from '../lexicon/expand.rules';
import type { IndexQuery } from '../search-index/search-index';
import { beginningOf } from './query-length.rules';

export const FACETS = ['sector', 'province', 'trl', 'cooperation', 'budgetBand', 'service', 'language'] as const;
export type FacetName = (typeof FACETS)[number];

type Query = Call<typeof search>['query'];

/** A search as it is asked, what was written in it for filters among the filters. */
export interface Asked extends Query {
  phrases: string[];
  without: string[];
}

/** White space asks for everything, as nothing does. */
const plain = (q: string) => (normalise(q).trim() === '' ? '' : q);

const lists = ['sector', 'province', 'cooperation', 'budgetBand', 'service', 'language'] as const;

/** Reads the query: what is typed in it beside words narrows as if it had been chosen. */
export function readAsked(query: Query): { asked: Asked; searched: string | null; unread: string[] } {
  const { text, phrases, without, filters, parts } = readSyntax(query.q);
  const searched = beginningOf(text);
  const both = lists.flatMap((name) => {
    const values = [...(query[name] ?? []), ...(filters[name] ?? [])];
    return values.length > 0 ? [[name, [...new Set(values)]] as const] : [];
  });
  const asked = { ...query, ...filters, ...Object.fromEntries(both), q: plain(searched ?? text), phrases, without };
  return { asked, searched, unread: parts.flatMap(({ typed, said }) => (said.of === 'fault' ? [typed] : [])) };
}

function conditions(asked: Asked): NonNullable<IndexQuery['where']> {
  const { trlMin, trlMax } = asked;
  const given = lists.flatMap((name) => (asked[name] === undefined ? [] : [[name, asked[name]] as const]));
  const levels = { ...(trlMin === undefined ? {} : { min: trlMin }), ...(trlMax === undefined ? {} : { max: trlMax }) };
  return { ...Object.fromEntries(given), ...(Object.keys(levels).length > 0 ? { trl: levels } : {}) };
}

/** What narrows a search, as an index takes it. */
export const narrowing = (asked: Asked): Pick<IndexQuery, 'kinds' | 'where' | 'phrases' | 'without' | 'only'> => ({
  kinds: asked.kind ? [asked.kind] : Kind.options,
  where: conditions(asked),
  phrases: asked.phrases,
  without: asked.without,
  ...(asked.only ? { only: 'whole' } : {}),
});

/** A search as an index takes it, with its words as they were read. */
export const asIndexQuery = ({ text, expansions, alone }: ExpandedQuery, asked: Asked) => ({
  text,
  expansions,
  alone,
  ...narrowing(asked),
});

/** The values of a facet that are chosen. */
export const chosenOf = (asked: Asked, name: FacetName): string[] =>
  name === 'trl' ? (asked.trlMin === undefined ? [] : [String(asked.trlMin)]) : (asked[name] ?? []);

const levels: Partial<Asked> = { trlMin: undefined, trlMax: undefined };

/** The same search without one thing that narrows it, for each that does. */
export function widerThan(asked: Asked): { filter: Narrowing; asked: Asked }[] {
  const without = (filter: Narrowing, part: Partial<Asked>) => ({ filter, asked: { ...asked, ...part } as Asked });
  return [
    ...(asked.kind ? [without('kind', { kind: undefined })] : []),
    ...lists.filter((name) => asked[name] !== undefined).map((name) => without(name, { [name]: undefined })),
    ...(asked.trlMin === undefined && asked.trlMax === undefined ? [] : [without('trl', levels)]),
    ...(asked.only ? [without('only', { only: undefined })] : []),
    ...(asked.phrases.length > 0 ? [without('phrases', { phrases: [] })] : []),
    ...(asked.without.length > 0 ? [without('without', { without: [] })] : []),
  ];
}

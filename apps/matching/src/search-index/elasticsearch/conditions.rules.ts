import { commonestFirst } from '@caunoi/text/engine/columns';
import type { Condition, FacetCount } from '@caunoi/text/engine/search-document';
import type { IndexQuery } from '../search-index';

export type Json = Record<string, unknown>;

/** The name of the counts of kinds; facets have their own behind it. */
const KINDS = 'kinds';
const nameOf = (facet: string) => `facet.${facet}`;
const MOST_VALUES = 10_000;

export const nothing: Json = { bool: { must_not: [{ match_all: {} }] } };

const isList = (condition: Condition): condition is readonly (string | number)[] => Array.isArray(condition);

function met(name: string, condition: Condition): Json {
  if (!isList(condition)) {
    const { min, max } = condition;
    return { range: { [`number.${name}`]: { ...(min === undefined ? {} : { gte: min }), ...(max === undefined ? {} : { lte: max }) } } };
  }
  const numbers = condition.map(Number).filter(Number.isFinite);
  const either = [
    ...(condition.length > 0 ? [{ terms: { [`word.${name}`]: condition.map(String) } }] : []),
    ...(numbers.length > 0 ? [{ terms: { [`number.${name}`]: numbers } }] : []),
  ];
  return either.length > 0 ? { bool: { should: either } } : nothing;
}

/** Every condition of a query, by the facet that is counted as if it had not been given. */
const conditionsOf = ({ kinds, where = {} }: IndexQuery): (readonly [facet: string, condition: Json])[] => [
  ...(kinds ? [[KINDS, { terms: { kind: kinds } }] as const] : []),
  ...Object.entries(where).map(([name, condition]) => [nameOf(name), met(name, condition)] as const),
];

/** Which conditions narrow everything, which only what is found, and what is counted. */
export function sifting(query: IndexQuery) {
  const all = conditionsOf(query);
  const isCounted = query.counts !== false;
  const facets = isCounted ? (query.facets ?? []) : [];
  const counted = new Set(isCounted ? [KINDS, ...facets.map(nameOf)] : []);
  const late = all.filter(([name]) => counted.has(name));
  const counts = (name: string, ...fields: string[]): [string, Json][] =>
    fields.map((field, i) => [
      `${name}#${i}`,
      {
        filter: { bool: { filter: late.filter(([other]) => other !== name).map(([, condition]) => condition) } },
        aggs: { values: { terms: { field, size: MOST_VALUES } } },
      },
    ]);
  const among = query.among ? [{ terms: { id: [...query.among] } }] : [];
  return {
    early: [...among, ...all.filter(([name]) => !counted.has(name)).map(([, condition]) => condition)],
    late: late.map(([, condition]) => condition),
    aggs: Object.fromEntries([
      ...(isCounted ? counts(KINDS, 'kind') : []),
      ...facets.flatMap((name) => counts(nameOf(name), `word.${name}`, `number.${name}`)),
    ]),
  };
}

export type Counts = Record<string, { values: { buckets: { key: string | number; doc_count: number }[] } }>;

const countsOf = (counts: Counts, name: string): FacetCount[] =>
  [0, 1].flatMap((i) =>
    (counts[`${name}#${i}`]?.values.buckets ?? []).map(({ key, doc_count }) => ({ value: String(key), count: doc_count })),
  );

export const toCounts = (counts: Counts, { facets = [] }: IndexQuery) => ({
  totalsByKind: Object.fromEntries(countsOf(counts, KINDS).map(({ value, count }) => [value, count])),
  facets: Object.fromEntries(facets.map((name) => [name, commonestFirst(countsOf(counts, nameOf(name)))])),
});

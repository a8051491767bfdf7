import type { Attributes } from './attributes';
import { Best } from './best';
import { commonestFirst } from './columns';
import type { FacetCount, SearchRequest } from './search-document';

/** What the selection must know of the documents that match the text. */
export interface Candidates {
  count: number;
  matches: (document: number) => boolean;
  scores: Float32Array;
  ids: readonly string[];
}

export interface Selected {
  total: number;
  totalsByKind: Record<string, number>;
  documents: number[];
  facets: Record<string, FacetCount[]>;
}

interface Filter {
  /** The facet it belongs to; '' for kinds. */
  name: string;
  test: (document: number) => boolean;
}

const filtersOf = (attributes: Attributes, { kinds, where = {} }: SearchRequest): Filter[] => [
  ...(kinds ? [{ name: '', test: attributes.kinds.test(kinds) }] : []),
  ...Object.entries(where).map(([name, condition]) => ({ name, test: attributes.test(name, condition) })),
];

const passed = -1;
const refused = -2;

/** Which filter alone refuses the document: its position, `passed` if none does, `refused` if several do. */
const onlyFailure = (filters: readonly Filter[], document: number) => {
  let failed = passed;
  for (let i = 0; i < filters.length; i++) {
    if (filters[i]?.test(document)) continue;
    if (failed !== passed) return refused;
    failed = i;
  }
  return failed;
};

/** Numbers missing are last in either direction; equal documents follow their score, then their id, so the order is always the same. */
const orderOf = (attributes: Attributes, { scores, ids }: Candidates, sort: SearchRequest['sort']) => {
  const byScore = (a: number, b: number) => {
    const difference = (scores[b] ?? 0) - (scores[a] ?? 0);
    return difference === 0 ? (ids[a] ?? '') < (ids[b] ?? '') : difference < 0;
  };
  const column = sort && attributes.order(sort.by);
  if (!column) return byScore;
  const sign = sort.direction === 'asc' ? 1 : -1;
  return (a: number, b: number) => {
    const [one, two] = [column.valueOf(a), column.valueOf(b)];
    if (one === two || (Number.isNaN(one) && Number.isNaN(two))) return byScore(a, b);
    if (Number.isNaN(one) || Number.isNaN(two)) return Number.isNaN(two);
    return sign * (one - two) < 0;
  };
};

/** Filters, counts and orders in one pass. Each facet's counts ignore its own condition, as if nothing of it were chosen. */
export function select(attributes: Attributes, candidates: Candidates, request: SearchRequest): Selected {
  const { allow, facets = [], limit, offset = 0, sort } = request;
  const filters = filtersOf(attributes, request);
  const facetCounters = new Map(facets.map((name) => [name, attributes.filter(name).map((column) => column.counter())]));
  const kindCounter = attributes.kinds.counter();
  const best = new Best(offset + limit, orderOf(attributes, candidates, sort));
  let total = 0;
  for (let document = 0; document < candidates.count; document++) {
    if (!candidates.matches(document)) continue;
    const failure = onlyFailure(filters, document);
    if (failure === refused || (allow && !allow(candidates.ids[document] ?? ''))) continue;
    const failedName = filters[failure]?.name;
    if (failure === passed) {
      total++;
      best.offer(document);
      for (const counters of facetCounters.values()) for (const counter of counters) counter.count(document);
    } else if (failedName) {
      for (const counter of facetCounters.get(failedName) ?? []) counter.count(document);
    }
    if (failure === passed || failedName === '') kindCounter.count(document);
  }
  const counted = [...facetCounters].map(([name, counters]) => [name, commonestFirst(counters.flatMap((counter) => counter.counted()))]);
  return {
    total,
    totalsByKind: Object.fromEntries(commonestFirst(kindCounter.counted()).map(({ value, count }) => [value, count])),
    documents: best.sorted().slice(offset),
    facets: Object.fromEntries(counted) as Record<string, FacetCount[]>,
  };
}

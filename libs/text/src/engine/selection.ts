import type { Attributes } from './attributes';
import { Best } from './best';
import { commonestFirst } from './columns';
import type { FacetCount, Position, SearchRequest } from './search-document';

/** The documents that match the text. */
export interface Candidates {
  /** Their numbers, in the first `count` cells. */
  documents: Int32Array;
  count: number;
}

/** What documents are ordered by where nothing else is asked for. */
interface Ranks {
  scores: Float32Array;
  ids: readonly string[];
}

export interface Selected {
  total: number;
  totalsByKind: Record<string, number>;
  documents: number[];
  /** The place of the last of them when others follow, but for the state. */
  next: Omit<Position, 'state'> | null;
  facets: Record<string, FacetCount[]>;
}

interface Filter {
  /** The facet it belongs to; '' for kinds. */
  name: string;
  test: (document: number) => boolean;
}

/** Documents that every filter admits, and those that only one refuses, by the name of that one. */
export interface Sifted {
  passing: number[];
  refusedOnlyBy: Map<string, number[]>;
}

const filtersOf = (attributes: Attributes, { kinds, where = {} }: SearchRequest): Filter[] => [
  ...(kinds ? [{ name: '', test: attributes.kinds.test(kinds) }] : []),
  ...Object.entries(where).map(([name, condition]) => ({ name, test: attributes.test(name, condition) })),
];

const nobody = -1;
const several = -2;

/** Position of the only filter that refuses the document. */
const refusing = (filters: readonly Filter[], document: number) => {
  let found = nobody;
  for (let i = 0; i < filters.length; i++) {
    if ((filters[i] as Filter).test(document)) continue;
    if (found !== nobody) return several;
    found = i;
  }
  return found;
};

/** Which of the documents the conditions of a request admit. */
export function sift(attributes: Attributes, { documents, count }: Candidates, request: SearchRequest): Sifted {
  const filters = filtersOf(attributes, request);
  const passing: number[] = [];
  const refused = filters.map((): number[] => []);
  for (let i = 0; i < count; i++) {
    const document = documents[i] as number;
    const by = refusing(filters, document);
    if (by === several) continue;
    (by === nobody ? passing : (refused[by] as number[])).push(document);
  }
  return { passing, refusedOnlyBy: new Map(filters.map(({ name }, i) => [name, refused[i] ?? []])) };
}

const keyOf = (value: number, direction: 'asc' | 'desc' = 'desc') =>
  Number.isNaN(value) ? -Infinity : direction === 'asc' ? -value : value;

/** Numbers missing are last in either direction; equal documents follow their id, so the order is always the same. */
const bestOf = (passing: readonly number[], attributes: Attributes, { scores, ids }: Ranks, { sort, limit, after }: SearchRequest) => {
  const column = sort && attributes.order(sort.by);
  const keys = column ? new Float64Array(ids.length) : scores;
  if (column) for (const document of passing) keys[document] = keyOf(column.valueOf(document), sort.direction);
  const last = after && keyOf(after.value ?? NaN, column && sort.direction);
  const follows = (document: number) => {
    const key = keys[document] as number;
    return !after || last === undefined || key < last || (key === last && (ids[document] as string) > after.id);
  };
  const best = new Best(limit, keys, (a, b) => (ids[a] as string) < (ids[b] as string));
  let following = 0;
  for (const document of passing) {
    if (!follows(document)) continue;
    following++;
    if ((keys[document] as number) >= best.threshold) best.offer(document);
  }
  const documents = best.sorted();
  const end = documents.at(-1);
  if (end === undefined || following <= limit) return { documents, next: null };
  const value = column ? column.valueOf(end) : (scores[end] as number);
  return { documents, next: { value: Number.isNaN(value) ? null : value, id: ids[end] as string } };
};

/** Counts and orders. Each facet's counts ignore its own condition, as if nothing of it were chosen; so do the kinds. */
export function select(attributes: Attributes, { passing, refusedOnlyBy }: Sifted, ranks: Ranks, request: SearchRequest): Selected {
  const counts = (name: string) => {
    const columns = name === '' ? [attributes.kinds] : attributes.filter(name);
    return commonestFirst(columns.flatMap((column) => column.count(passing, refusedOnlyBy.get(name) ?? [])));
  };
  const isCounted = request.counts !== false;
  return {
    total: isCounted ? passing.length : 0,
    totalsByKind: Object.fromEntries(isCounted ? counts('').map(({ value, count }) => [value, count]) : []),
    ...bestOf(passing, attributes, ranks, request),
    facets: Object.fromEntries((isCounted ? (request.facets ?? []) : []).map((name) => [name, counts(name)])),
  };
}

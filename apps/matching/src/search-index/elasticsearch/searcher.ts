import type { SearchResult } from '@caunoi/text/engine/search-document';
import { searchWeights } from '@caunoi/text/engine/search-weights';
import { tokens } from '@caunoi/text/tokens';
import type { IndexQuery } from '../search-index';
import { type Counts, type Json, sifting, toCounts } from './conditions.rules';
import { isTooLittle, type Planned, planned, queriesOf, WHOLE } from './query.rules';
import type { Snapshot } from './snapshot';
import { type Statistics, type Term, termsOf } from './statistics';
import { cutTo } from './telling.rules';

interface Hit {
  fields: { id: [string]; kind: [string] };
  _score: number | null;
  sort: [value: number | string | null, id: string];
  matched_queries?: string[];
}
interface Found {
  hits: { total: { value: number }; hits: Hit[] };
  aggregations?: Counts & { [WHOLE]?: { doc_count: number } };
}

/** One search on its way, as far as it has come. */
interface Search {
  query: IndexQuery;
  search: Planned;
  queries: ReturnType<typeof queriesOf>;
  narrowed: ReturnType<typeof sifting>;
}

const folded = ({ text, mostTelling }: IndexQuery): Term[] =>
  mostTelling === undefined ? [] : tokens(text).map(({ fold }) => ({ analyser: 'fold', word: fold }));

const expected = ({ text, expansions = [] }: IndexQuery): Term[] => [
  ...termsOf(text, { ranked: true }),
  ...expansions.flatMap((one) => termsOf(one.text, { ranked: false })),
];

/** Searches of one view of the index, all steps of several at once. */
export async function searched(snapshot: Snapshot, asked: readonly IndexQuery[]): Promise<SearchResult[]> {
  const { made: queries } = await snapshot.with(asked.flatMap(folded), (known) =>
    asked.map((query) => ({ ...query, text: cutTo(known, query.text, query.mostTelling) })),
  );
  const plans = await snapshot.with(queries.flatMap(expected), (known) => queries.map((query) => begun(known, query)));
  const searches = plans.made;
  const best = await bests(snapshot, searches);
  const strict = await snapshot.search<Found>(
    searches.map((one, i) => bodyOf(one, one.queries.strict(best[i] ?? Infinity, one.narrowed.early))),
  );
  const few = searches.flatMap((one, i) => (isTooLittle(strict[i]?.hits.total.value ?? 0, one.search) ? [{ one, i }] : []));
  const loose = await snapshot.search<Found>(few.map(({ one }) => bodyOf(one, one.queries.loose(one.narrowed.early))));
  const found = new Map(few.map(({ i }, n) => [i, loose[n]]));
  return searches.map((one, i) => answerOf(one, snapshot.name, (found.get(i) ?? strict[i]) as Found));
}

function begun(statistics: Statistics, query: IndexQuery): Search {
  const search = planned(statistics, query);
  return { query, search, queries: queriesOf(statistics, search), narrowed: sifting(query) };
}

/** The best score of what holds the words of a text whole. */
async function bests(snapshot: Snapshot, searches: readonly Search[]): Promise<number[]> {
  const asked = searches.flatMap(({ queries: { best } }, i) => (best ? [{ best, i }] : []));
  const answers = await snapshot.search<Found>(
    asked.map(({ best }) => ({ query: best, size: 1, _source: false, track_total_hits: false })),
  );
  const found = searches.map(() => Infinity);
  asked.forEach(({ i }, n) => (found[i] = answers[n]?.hits.hits[0]?._score ?? Infinity));
  return found;
}

const LAST = { asc: 'Infinity', desc: '-Infinity' };

function bodyOf({ query: { limit, sort, after, counts }, queries: { whole }, narrowed: { late, aggs } }: Search, query: Json): Json {
  const direction = sort?.direction ?? 'desc';
  const first = sort ? { [`order.${sort.by}`]: { order: direction, missing: '_last', unmapped_type: 'double' } } : { _score: 'desc' };
  return {
    query,
    ...(late.length > 0 ? { post_filter: { bool: { filter: late } } } : {}),
    aggs: whole && counts !== false ? { ...aggs, [WHOLE]: { filter: { bool: { filter: [...late, whole] } } } } : aggs,
    size: limit === 0 ? 0 : limit + 1,
    sort: [first, { id: 'asc' }],
    ...(after ? { search_after: [after.value ?? LAST[direction], after.id] } : {}),
    track_total_hits: counts === false ? searchWeights.little.hits : true,
    track_scores: sort !== undefined,
    _source: false,
    docvalue_fields: ['id', 'kind'],
  };
}

function answerOf({ query, search, queries }: Search, state: string, { hits: { total, hits }, aggregations }: Found): SearchResult {
  const shown = hits.slice(0, query.limit);
  const last = hits.length > query.limit ? shown.at(-1) : undefined;
  const value = last?.sort[0];
  return {
    ...toCounts(aggregations ?? {}, query),
    total: total.value,
    whole: query.counts === false ? 0 : queries.whole ? (aggregations?.[WHOLE]?.doc_count ?? 0) : total.value,
    hits: shown.map(({ fields, _score, matched_queries: by }) => ({
      ...{ id: fields.id[0], kind: fields.kind[0], score: search.isBrowsing ? 0 : (_score ?? 0) },
      whole: queries.whole === null || (by?.includes(WHOLE) ?? false),
    })),
    next: last ? { value: typeof value === 'number' ? value : null, id: last.sort[1], state } : null,
    ceiling: search.own.ceiling,
  };
}

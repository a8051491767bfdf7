import { readQuery } from '../src/lexicon/expand.rules';
import type { Lexicon } from '../src/lexicon/lexicon';
import type { IndexQuery, SearchIndex } from '../src/search-index/search-index';
import type { Corpus } from './demo-corpus';
import { labelledQueries, withSlip } from './search';
import { variants } from './variants';

/** A search as the service asks it, and what is special about it. */
export interface AskedOfBoth {
  way: string;
  text: string;
  query: IndexQuery;
}

const KINDS = ['technology', 'expert', 'need'];
const FACETS = ['sector', 'province', 'trl', 'cooperation', 'budgetBand', 'service', 'language'];
const OF_EACH_WAY = 40;
const NARROWED = 30;
const AT_ONCE = 25;

/** What is typed beside the words: a phrase that must stand so, words that must not, and nothing that merely comes near. */
const demands: readonly Partial<IndexQuery>[] = [
  { without: ['nông sản', 'cảm biến'] },
  { phrases: ['xử lý'] },
  { only: 'whole' },
  { only: 'whole', without: ['nuoc'], where: { trl: { min: 4 } } },
];

const ways: Readonly<Record<string, (text: string) => string>> = {
  clean: variants.clean,
  'no accents': variants['no accents'],
  'half accents': variants['half accents'],
  NFD: variants.NFD,
  'tone swap': variants['tone swap'],
  'a slip': withSlip,
};

const conditions: readonly Pick<IndexQuery, 'where' | 'kinds'>[] = [
  { where: { sector: ['agriculture', 'food'] } },
  { where: { trl: { min: 6 } } },
  { where: { language: ['vi'], trl: { min: 3, max: 7 } } },
  { where: { cooperation: ['licence', 'joint_development'] }, kinds: ['technology'] },
  { where: { province: ['01', '79'] } },
  { kinds: ['need'] },
];

/** Searches for what owners chose as keywords: typed in six ways, narrowed, with demands, and for everything with its counts. */
export function askedOfBoth(corpus: Corpus, lexicon: Lexicon): AskedOfBoth[] {
  const texts = [...new Set(labelledQueries(corpus).map(({ text }) => text))];
  const asked = (way: string, text: string, more: Partial<IndexQuery> = {}): AskedOfBoth => {
    const { text: searched, expansions, alone } = readQuery(lexicon, text, 'vi');
    return { way, text, query: { text: searched, expansions, alone, kinds: KINDS, facets: FACETS, limit: 10, ...more } };
  };
  const some = (count: number, from: number) => Array.from({ length: count }, (_, i) => texts[(from + i * 7) % texts.length] ?? '');
  const narrowing = (i: number) => conditions[i % conditions.length];
  return [
    ...Object.entries(ways).flatMap(([way, write], n) => some(OF_EACH_WAY, n).map((text) => asked(way, write(text)))),
    ...some(NARROWED, 3).map((text, i) => asked('narrowed', text, narrowing(i))),
    ...some(NARROWED, 2).map((text, i) => asked('demanding', text, demands[i % demands.length])),
    ...some(NARROWED, 5).map((_, i) => asked('everything', '', { ...narrowing(i), sort: { by: 'publishedAt' } })),
  ];
}

export interface Agreement {
  /** How many searches found anything. */
  found: number;
  /** The same thing first, or nothing found by either. */
  first: number;
  /** Of the first ten of the one, the share that is among the first ten of the other. */
  shared: number;
  /** Totals, facets and what is whole equal to the last figure. */
  counts: number;
  differing: { way: string; text: string; of: string }[];
}

/** How far two back ends that hold the same things answer alike. */
export async function agreement([one, other]: readonly [SearchIndex, SearchIndex], asked: readonly AskedOfBoth[]): Promise<Agreement> {
  const sum: Agreement = { found: 0, first: 0, shared: 0, counts: 0, differing: [] };
  for (let n = 0; n < asked.length; n += AT_ONCE) {
    const some = asked.slice(n, n + AT_ONCE);
    const queries = some.map(({ query }) => query);
    const [ones, others] = [await one.search(queries), await other.search(queries)];
    for (const [i, { way, text }] of some.entries()) {
      const [a, b] = [ones[i], others[i]];
      if (!a || !b) throw new Error('a search without an answer');
      const ids = new Set(b.hits.map(({ id }) => id));
      const most = Math.max(a.hits.length, b.hits.length);
      const isFirst = a.hits[0]?.id === b.hits[0]?.id;
      const isCounted = [a, b].map(({ total, whole, totalsByKind, facets }) =>
        JSON.stringify([total, whole, inOrder(totalsByKind), facets]),
      );
      sum.found += most > 0 ? 1 : 0;
      sum.first += isFirst ? 1 : 0;
      sum.shared += most === 0 ? 1 : a.hits.filter(({ id }) => ids.has(id)).length / most;
      sum.counts += isCounted[0] === isCounted[1] ? 1 : 0;
      if (!isFirst) sum.differing.push({ way, text, of: `first: ${a.hits[0]?.id}, ${b.hits[0]?.id}` });
      if (isCounted[0] !== isCounted[1]) sum.differing.push({ way, text, of: `counts: ${isCounted.join(' and ')}` });
    }
  }
  return sum;
}

const inOrder = (totals: Readonly<Record<string, number>>) => Object.entries(totals).sort(([one], [other]) => (one < other ? -1 : 1));

import type * as api from '@caunoi/contracts/matching/matching.endpoints';
import { search } from '@caunoi/contracts/matching/matching.endpoints';
import { TechnologyPublished } from '@caunoi/contracts/technology-bank/technologies.events';
import type { z } from 'zod';
import { expert, idOf, need, technology } from './content';
import { codes, theWorld } from './world';

const world = theWorld();

type Query = Partial<z.input<typeof api.SearchQuery>>;

/** What the facts say, as lists show it. */
const cards = [
  ...need.all.map(({ sector, trlMin: _, ...fact }) => ({
    ...fact,
    kind: 'need',
    sectors: sector ? [sector] : [],
    trl: null,
    services: [],
  })),
  ...technology.all.map((fact) => ({ ...fact, kind: 'technology', budgetBand: fact.priceBand, services: [] as string[] })),
  ...expert.all.map((fact) => ({ ...fact, kind: 'expert', trl: null, budgetBand: null, cooperation: [] as string[] })),
];
type Fact = (typeof cards)[number];

const countBy = (facts: readonly Fact[], valuesOf: (fact: Fact) => readonly (string | number | null)[]) => {
  const counts = new Map<string, number>();
  for (const fact of facts)
    for (const value of valuesOf(fact)) if (value !== null) counts.set(String(value), (counts.get(String(value)) ?? 0) + 1);
  return Object.fromEntries(counts);
};
const counted = (facet: readonly { value: string; count: number }[]) => Object.fromEntries(facet.map(({ value, count }) => [value, count]));

const facets = [
  ['sector', (fact: Fact) => fact.sectors],
  ['province', (fact: Fact) => [fact.province]],
  ['trl', (fact: Fact) => [fact.trl]],
  ['cooperation', (fact: Fact) => fact.cooperation],
  ['budgetBand', (fact: Fact) => [fact.budgetBand]],
  ['service', (fact: Fact) => fact.services],
  ['language', (fact: Fact) => (fact.kind === 'expert' && 'languages' in fact ? fact.languages : [fact.language])],
] as const;

async function pages(q: string, query: Query, between: () => Promise<void> = async () => {}) {
  const found: string[][] = [];
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page = await world.find(q, { ...query, ...(cursor ? { cursor } : {}) });
    found.push(codes(page));
    cursor = page.next;
    if (cursor !== null) await between();
  }
  return found;
}

describe('nothing typed', () => {
  it('shows everything, newest first', async () => {
    const { items, total, totals, widened, didYouMean } = await world.find('', { limit: 50 });
    expect({ total, totals, widened, didYouMean }).toEqual({
      total: cards.length,
      totals: { technology: technology.all.length, expert: expert.all.length, need: need.all.length },
      widened: [],
      didYouMean: null,
    });
    const dates = items.map(({ reference }) => cards.find((card) => card.reference === reference)!.publishedAt!);
    expect(dates).toEqual(dates.toSorted().reverse());
  });
});

describe('a whole letter in the search box', () => {
  const words = (count: number) => Array.from({ length: count }, (_, n) => `từ${n}`).join(' ');

  it('is looked for by its beginning, and said to be', async () =>
    expect((await world.find(`${words(32)} xoài tươi`)).searched).toBe(words(32)));

  it('is not what most people type', async () => expect((await world.find(words(32))).searched).toBeNull());
});

describe('facets', () => {
  it.each(facets)('%s counts everything that is found', async (name, valuesOf) =>
    expect(counted((await world.find('')).facets[name])).toEqual(countBy(cards, valuesOf)),
  );

  it.each(facets.filter(([name]) => name !== 'trl'))(
    '%s: choosing a value leaves its own counts as they were and narrows the others',
    async (name, valuesOf) => {
      const value = (await world.find('')).facets[name][0]!.value;
      const { facets: counts, total } = await world.find('', { [name]: value });
      const chosen = cards.filter((card) => valuesOf(card).some((one) => String(one) === value));
      expect(total).toBe(chosen.length);
      expect(counted(counts[name])).toEqual(countBy(cards, valuesOf));
      expect(counts[name].filter(({ selected }) => selected).map((one) => one.value)).toEqual([value]);
      for (const [other, otherValues] of facets) if (other !== name) expect(counted(counts[other])).toEqual(countBy(chosen, otherValues));
    },
  );

  it('several values of one facet widen, several facets narrow', async () => {
    const { items, total } = await world.find('', { sector: ['food', 'fisheries'], province: '79', limit: 50 });
    const expected = cards.filter(
      ({ sectors, province }) => province === '79' && sectors.some((one) => one === 'food' || one === 'fisheries'),
    );
    expect(codes({ items }).sort()).toEqual(expected.map(({ reference }) => reference).sort());
    expect(total).toBe(expected.length);
  });

  it('count what the words find, too', async () => {
    const { facets: counts, total } = await world.find('Rotterdam');
    expect({ total, sectors: counts.sector }).toEqual({ total: 1, sectors: [{ value: 'food', count: 1, selected: false }] });
  });

  it('a code that nothing has finds nothing, and can be taken back', async () => {
    const { total, facets: counts } = await world.find('', { province: '12', sector: 'food' });
    expect(total).toBe(0);
    expect(counts.province).toContainEqual({ value: '12', count: 0, selected: true });
    expect(counts.sector).toContainEqual({ value: 'food', count: 0, selected: true });
  });
});

it('what is no code is refused by name, one value or one of many; filters are repeated', async () => {
  const ask = async (query: string) => {
    const response = await fetch(`${world.service.url}/search?${query}`);
    return { status: response.status, body: (await response.json()) as object };
  };
  expect(await ask('sector=nonsense')).toMatchObject({ status: 422, body: { errors: [{ in: 'query', pointer: '/sector/0' }] } });
  expect(await ask('sector=food&sector=food,energy')).toMatchObject({ status: 422, body: { errors: [{ pointer: '/sector/1' }] } });
  const [one, both] = [await ask('kind=technology&sector=food'), await ask('kind=technology&sector=food&sector=energy')];
  expect([one.status, both.status]).toEqual([200, 200]);
  expect((both.body as { total: number }).total).toBeGreaterThan((one.body as { total: number }).total);
});

describe('the least readiness', () => {
  it.each([1, 7, 9])('TRL %i leaves the technologies that have reached it', async (trlMin) => {
    const expected = technology.all.filter(({ trl }) => (trl ?? 0) >= trlMin).map(({ reference }) => reference);
    expect((await pages('', { trlMin, limit: 50 })).flat().sort()).toEqual(expected.sort());
  });
});

describe('kinds', () => {
  it.each(['technology', 'expert', 'need'] as const)('%s: the tab holds what it counts, and the other counts stay', async (kind) => {
    const all = await world.find('xử lý nước thải');
    const { items, total, totals } = await world.find('xử lý nước thải', { kind, limit: 50 });
    expect(new Set(items.map((item) => item.kind))).toEqual(new Set([kind]));
    expect({ total, totals }).toEqual({ total: all.totals[kind], totals: all.totals });
    expect(all.total).toBe(all.totals.technology + all.totals.expert + all.totals.need);
  });
});

describe('order', () => {
  it('newest first, if wanted', async () => {
    const { items } = await world.find('nước', { sort: 'newest', limit: 50 });
    const dates = items.map(({ reference }) => cards.find((card) => card.reference === reference)!.publishedAt!);
    expect(dates.length).toBeGreaterThan(5);
    expect(dates).toEqual(dates.toSorted().reverse());
  });

  it('best first otherwise', async () => {
    const scores = (await world.find('xử lý nước thải')).items.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(scores[0]).toBeGreaterThan(scores.at(-1)!);
  });
});

describe('pages', () => {
  it.each([
    ['by relevance', 'nước', { limit: 7 }],
    ['newest first', 'nước', { limit: 7, sort: 'newest' }],
    ['of everything', '', { limit: 50 }],
    ['of a kind', 'nước', { limit: 3, kind: 'expert' }],
  ] as const)('%s hold each hit once', async (_, q, query) => {
    const found = await pages(q, query);
    const { total } = await world.find(q, query);
    expect(found.slice(0, -1).every((page) => page.length === query.limit)).toBe(true);
    expect(found.at(-1)).not.toEqual([]);
    expect(new Set(found.flat()).size).toBe(total);
    expect(found.flat()).toHaveLength(total);
  });

  it.each([
    'bGFpIA',
    '',
    '!',
    ...['-1', '20', 'x T03 x.1', '1 T03 x.1', `1 ${technology('T03').id} ?`, `1e999 ${technology('T03').id} x.1`].map((said) =>
      Buffer.from(said).toString('base64url'),
    ),
  ])('a cursor of another making is refused: %j', async (cursor) => {
    const answer = await world.as().call(search, { query: { cursor } });
    expect(answer).toMatchObject({ status: 422, body: { code: 'request.invalid', errors: [{ in: 'query', pointer: '/cursor' }] } });
  });

  it('a page beyond the end is empty', async () => {
    const { items, next } = await world.find('', { cursor: Buffer.from(`-1 ${technology('T03').id} x.1`).toString('base64url') });
    expect({ items, next }).toEqual({ items: [], next: null });
  });

  it.each([
    ['by relevance', 'nước', { limit: 7 }],
    ['newest first', '', { limit: 20 }],
  ] as const)('%s show what was there once each, though more comes between two of them', async (_, q, query) => {
    const were = (await pages(q, query)).flat();
    let come = 0;
    const seen = await pages(q, query, async () => {
      const code = `M${q}${++come}`;
      const fact = { ...technology('T06'), id: idOf(`meanwhile ${code}`), reference: code, publishedAt: '2026-12-01T00:00:00Z' };
      await world.tell(TechnologyPublished, fact, 1);
    });
    expect(come).toBeGreaterThan(1);
    expect(seen.flat().filter((code) => were.includes(code))).toEqual(were);
  });
});

import type { Match } from '@caunoi/contracts/matching/match';
import { conditionsIn, searchFor, setIn, sieve, standing, without } from './conditions';
import { type Conditions, needAddress } from './need-address';

interface Choice {
  kind?: 'technology' | 'expert';
  province?: string | null;
  trl?: number | null;
  price?: string | null;
  forms?: string[];
  evidence?: 'A' | 'B' | 'unknown';
}

const match = (
  id: string,
  { kind = 'technology', province = '79', trl = 7, price = '100m_500m', forms = ['purchase'], evidence = 'A' }: Choice = {},
) =>
  ({
    id,
    target: { kind, province, trl, budgetBand: price, cooperation: forms },
    contributions: [{ feature: 'evidence', value: evidence === 'unknown' ? null : 1, reason: { key: `evidence.${evidence}` } }],
  }) as unknown as Match;
const ids = (matches: readonly Match[]) => matches.map(({ id }) => id);

const read = (said: Record<string, unknown>) => conditionsIn(needAddress(said));

describe('an address', () => {
  it('says conditions in words that it knows, and leaves the others out', () => {
    expect(read({ place: 'south', tested: 'independent', trl: '7', price: '500m_2b', form: 'purchase', prefer: 'trl' })).toMatchObject({
      ...{ place: 'south', tested: 'independent', trl: 7, price: '500m_2b', form: ['purchase'], prefer: ['trl'] },
    });
    expect(setIn(read({ place: 'moon', tested: 'yes', trl: '12', price: 'to_discuss', form: 'x', prefer: 'y' }))).toEqual([]);
  });

  it('forgets with a condition that it was only preferred', () =>
    expect(without({ trl: 7, place: 'south', prefer: ['trl', 'place'] }, 'trl')).toEqual({ place: 'south', prefer: ['place'] }));
});

it.each<[string, Conditions, Choice, string]>([
  ['in the south', { place: 'south' }, { province: '79' }, 'met'],
  ['elsewhere', { place: 'south' }, { province: '01' }, 'unmet'],
  ['somewhere', { place: 'south' }, { province: null }, 'unstated'],
  ['an expert elsewhere', { place: 'south' }, { kind: 'expert', province: '01' }, 'unmet'],
  ['independently tested', { tested: 'independent' }, { evidence: 'A' }, 'met'],
  ['measured by its owner', { tested: 'independent' }, { evidence: 'B' }, 'unmet'],
  ['never tested', { tested: 'independent' }, { evidence: 'unknown' }, 'unstated'],
  ['ready enough', { trl: 7 }, { trl: 7 }, 'met'],
  ['not ready', { trl: 8 }, { trl: 7 }, 'unmet'],
  ['ready who knows', { trl: 8 }, { trl: null }, 'unstated'],
  ['an expert, who has no readiness', { trl: 8 }, { kind: 'expert', trl: null }, 'free'],
  ['cheaper', { price: '500m_2b' }, { price: 'under_100m' }, 'met'],
  ['dearer', { price: '100m_500m' }, { price: '500m_2b' }, 'unmet'],
  ['at a price to be discussed', { price: '500m_2b' }, { price: 'to_discuss' }, 'unstated'],
  ['in one of the forms', { form: ['purchase', 'pilot'] }, { forms: ['pilot'] }, 'met'],
  ['in another form', { form: ['purchase'] }, { forms: ['pilot'] }, 'unmet'],
])('a suggestion %s', (_, conditions, choice, expected) =>
  expect(standing(match('a', choice), conditions, setIn(conditions)[0]!)).toBe(expected),
);

describe('conditions laid on suggestions', () => {
  const all = [
    match('best', { province: '01', trl: 9 }),
    match('second', { province: '79', trl: 5 }),
    match('third', { province: '79', trl: null }),
    match('person', { kind: 'expert', province: '79', trl: null }),
  ];

  it('hide what does not meet every must, and say which hides how many alone', () => {
    const { kept, hidden, hiding } = sieve(all, { place: 'south', trl: 7 });
    expect(ids(kept)).toEqual(['person']);
    expect(ids(hidden)).toEqual(['best', 'second', 'third']);
    expect(hiding).toEqual([
      { name: 'place', alone: 1, unstated: 0 },
      { name: 'trl', alone: 2, unstated: 1 },
    ]);
  });

  it('as preferences hide nothing, and bring first what meets them', () => {
    const { kept, hidden, hiding } = sieve(all, { place: 'south', prefer: ['place'] });
    expect(ids(kept)).toEqual(['second', 'third', 'person', 'best']);
    expect([hidden, hiding]).toEqual([[], []]);
  });

  it('never lose one: what is kept and what is hidden are all', () => {
    for (const conditions of [
      {},
      { trl: 7 },
      { place: 'north', tested: 'independent' },
      { trl: 6, prefer: ['trl'] },
    ] satisfies Conditions[]) {
      const { kept, hidden } = sieve(all, conditions);
      expect(new Set([...kept, ...hidden])).toEqual(new Set(all));
      expect(kept.length + hidden.length).toBe(all.length);
    }
  });
});

it('the search of everything asks for the same', () =>
  expect(searchFor({ trl: 7, price: '100m_500m', form: ['purchase'] })).toEqual({
    ...{ trlMin: 7, cooperation: ['purchase'], budgetBand: ['under_100m', '100m_500m'], province: undefined },
  }));

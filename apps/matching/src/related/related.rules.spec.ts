import { chosenFor, LEAST_ORGANISATIONS } from './related.rules';
import type { Subject } from '../ranking/subject';

const objects = {
  weight: (topic: string) => (topic === 'crop' ? 0.35 : 1),
  names: (topic: string, lang: string) => (topic === 'mango' && lang !== 'fr' ? [{ vi: 'xoài', en: 'mango' }[lang]!] : []),
} as never;

interface About {
  by: string;
  sectors?: string[];
  topics?: string[];
  salience?: number;
}
const needOf = ({ by, sectors = ['food'], topics = ['mango'], salience = 1 }: About) =>
  ({ organisationId: by, sectors, objects: topics.map((topic) => ({ topic, salience })) }) as unknown as Subject;
const chosen = (...about: About[]) => chosenFor(about.map(needOf), { objects });

it('counts organisations, not needs', () => {
  expect(LEAST_ORGANISATIONS).toBe(3);
  expect(chosen({ by: 'a' }, { by: 'a' }, { by: 'b' }, { by: 'b' })).toEqual([]);
  expect(chosen({ by: 'a' }, { by: 'a' }, { by: 'b' }, { by: 'c' })).toEqual([
    { sector: 'food', organisations: 3, things: [{ vi: 'xoài', en: 'mango', fr: 'xoài' }] },
  ]);
});

it('names a thing only where enough organisations of the sector share it, and it is what the needs are about', () => {
  const one = { by: 'a' };
  expect(chosen(one, { by: 'b' }, { by: 'c', topics: ['rice'] })[0]).toMatchObject({ organisations: 3, things: [] });
  expect(chosen(one, { by: 'b' }, { by: 'c', salience: 0.4 })[0]?.things).toEqual([]);
  expect(chosen(...['a', 'b', 'c'].map((by) => ({ by, topics: ['crop'] })))[0]?.things).toEqual([]);
});

it('tells the sector that most chose it in first, and none that few did', () => {
  const food = ['a', 'b', 'c', 'd'].map((by) => ({ by }));
  const water = ['a', 'b', 'c'].map((by) => ({ by, sectors: ['water'] }));
  expect(chosen(...water, ...food, { by: 'e', sectors: ['energy'] }).map(({ sector }) => sector)).toEqual(['food', 'water']);
});

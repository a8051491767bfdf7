import { readText } from '@caunoi/text/highlight';
import { widenedTo } from './widening.rules';

const widened = [
  { concept: 'fermenting', everyday: 'ủ mắm', term: 'lên men nước mắm' },
  { concept: 'abbreviation', everyday: 'htx', term: 'hợp tác xã' },
];
const phrases: Record<string, string[]> = { fermenting: ['lên men nước mắm', 'fish sauce fermentation'], abbreviation: ['hợp tác xã'] };
const told = (...shown: string[]) =>
  widenedTo(
    widened,
    shown.map((text) => ({ texts: [readText(text)], concepts: new Set(['drying']) })),
    ({ concept }) => phrases[concept] ?? [],
  ).map(({ everyday }) => everyday);

it('is told where something that is shown speaks of the concept in other words', () =>
  expect(widenedTo(widened, [{ texts: [readText('Chượp chín')], concepts: new Set(['fermenting']) }], () => [])).toEqual(
    widened.slice(0, 1),
  ));

it.each([
  ['what says the term', ['Chủng men để lên men nước mắm'], ['ủ mắm']],
  ['what says it in another language', ['A starter for fish sauce fermentation'], ['ủ mắm']],
  ['what says it without accents', ['chung len men nuoc mam'], ['ủ mắm']],
  ['the other way to write an abbreviation', ['Một hợp tác xã ở Hậu Giang'], ['htx']],
  ['each by its own text', ['hợp tác xã', 'lên men nước mắm'], ['ủ mắm', 'htx']],
  ['nothing of it', ['Máy sấy bơm nhiệt'], []],
  ['its words in another order', ['nước mắm lên men'], ['ủ mắm']],
  ['a part of it', ['nước mắm ngon', 'lên men sữa chua'], []],
  ['words with other accents', ['lên mền nước mầm'], []],
  ['nothing at all', [], []],
])('where %s is shown', (_, shown, expected) => expect(told(...shown)).toEqual(expected));

import { z } from 'zod';
import { loose } from '../loose';
import { code, findCode, isRetired, label, labels, resolveAlias, successorsOf } from './code-list';
import { CodeList, CodeOf } from './code-list-schemas';
import { ownList } from './own-list';

const list = ownList(
  'engines',
  labels('Động cơ', 'Engines', 'Moteurs'),
  [code('electric', 'Điện', 'Electric', 'Électrique')],
  [
    { ...code('steam', 'Hơi nước', 'Steam', 'Vapeur'), successors: ['electric'], aliases: ['đầu máy hơi'] },
    code('wind', 'Gió', 'Wind', 'Vent'),
  ],
);
const input = CodeOf(list);

it('a retired code is refused as new input; what took its place is named', () => {
  expect(input.safeParse('electric').success).toBe(true);
  const [steam, wind] = ['steam', 'wind'].map((value) => input.safeParse(value).error?.issues[0]?.message);
  expect(steam).toContain('"steam" can no longer be chosen from the list "engines"');
  expect(steam).toContain('did you mean "electric" (Điện)?');
  expect(wind).not.toContain('did you mean');
});

it('a retired code is read in rows and facts, and keeps its label and its successors', () => {
  expect(loose(z.object({ engine: input })).parse({ engine: 'steam' })).toEqual({ engine: 'steam' });
  expect([label(list, 'steam', 'vi'), label(list, 'wind', 'fr')]).toEqual(['Hơi nước', 'Vent']);
  expect(['steam', 'electric', 'x'].map((value) => isRetired(list, value))).toEqual([true, false, false]);
  expect(successorsOf(list, 'steam')).toEqual([{ scheme: 'engines', code: 'electric' }]);
  expect(findCode(list, 'x')).toBeUndefined();
});

it('whoever types the name of what was retired means what took its place', () => {
  expect(['hoi nuoc', 'đầu máy hơi', 'steam', 'gió', 'dien'].map((name) => resolveAlias(list, name))).toEqual([
    'electric',
    'electric',
    'electric',
    undefined,
    'electric',
  ]);
});

it('the list as the API answers it says what was retired', () =>
  expect(CodeList.parse(list).retired?.map((entry) => entry.code)).toEqual(['steam', 'wind']));

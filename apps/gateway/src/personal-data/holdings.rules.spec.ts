import { holdingsIn, linesOf } from './holdings.rules';

const words = { label: (key: string) => key.toUpperCase(), moment: (iso: string) => `@${iso.slice(0, 10)}`, yes: 'Có', no: 'Không' };
const said = (row: Record<string, unknown>) =>
  linesOf(row, words).map(({ depth, label, value }) => `${'  '.repeat(depth)}${label}: ${value}`);

it('a row is said line by line, what is empty is left out', () =>
  expect(
    said({ email: 'a@vi-du.vn', reason: null, note: '', given: true, strong: false, at: '2026-11-30T03:00:00.000Z', count: 0 }),
  ).toEqual([...['EMAIL: a@vi-du.vn', 'GIVEN: Có', 'STRONG: Không', 'AT: @2026-11-30', 'COUNT: 0']]));

it('what stands in something stands below it, a list of words in one line', () =>
  expect(
    said({
      roles: ['business', 'scientist'],
      none: [],
      statement: { title: 'Giữ xoài', empty: {}, targets: [{ unit: 'ngày', value: 35 }, { unit: '%' }] },
    }),
  ).toEqual([
    'ROLES: business, scientist',
    'STATEMENT: ',
    '  TITLE: Giữ xoài',
    '  TARGETS: ',
    '    1: ',
    '      UNIT: ngày',
    '      VALUE: 35',
    '    2: ',
    '      UNIT: %',
  ]));

it('titles are in the language of the reader', () => {
  const title = { vi: 'Thư', en: 'Letters', fr: 'Lettres' };
  const section = { name: 'letter', title, rows: [], more: false };
  const held = { madeAt: '2026-11-30T03:00:00.000Z', services: [{ service: 'notifications', sections: [section] }] };
  expect(holdingsIn(held, 'fr').services[0]?.sections).toEqual([{ ...section, title: 'Lettres' }]);
});

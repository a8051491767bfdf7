import { differingRows, statedRows } from './differing-rows';

const row = (name: string, ...says: (string | null)[]) => ({ name, cells: says.map((each) => ({ says: each })) });
const names = (rows: { name: string }[]) => rows.map(({ name }) => name);

const rows = [row('price', 'A', 'B', 'A'), row('place', 'Huế', 'Huế', 'Huế'), row('level', '7', null, '7'), row('right', null, null, null)];

it('rows that differ are those in which somebody says something else, or nothing', () =>
  expect(names(differingRows(rows))).toEqual(['price', 'level']));

it('a row in which nobody says anything is none', () => expect(names(statedRows(rows))).toEqual(['price', 'place', 'level']));

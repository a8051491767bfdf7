import { provinces } from '@caunoi/contracts/code-lists/provinces';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { slimmed } from '../../../build/slim-map';
import { byProvinceOfToday, placesOf, shade } from './places';

const map = slimmed(readFileSync(join(process.cwd(), 'node_modules/@svg-maps/vietnam/index.js'), 'utf8'));
const grouped = byProvinceOfToday(map.locations);
const corners = (path: string) => [...path.matchAll(/M(\d+) (\d+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);

test('every unit of the map belongs to one of the 34 provinces, and each of those is drawn', () => {
  expect([...grouped.keys()].sort()).toEqual(provinces.codes.map(({ code }) => code));
  expect([...grouped.values()].flat()).toHaveLength(map.locations.length);
});

test.each([
  ['Hoang Sa', '48', 'Đà Nẵng', 17],
  ['Truong Sa', '56', 'Khánh Hòa', 50],
])('%s is drawn, island by island, as part of %s, %s', (name, code, province, islands) => {
  expect(provinces.codes.find((each) => each.code === code)?.labels.vi).toBe(province);
  const archipelago = grouped.get(code)?.find((unit) => unit.name === name);
  const places = corners(archipelago?.path ?? '');
  expect(places.length).toBeGreaterThanOrEqual(islands);
  // East of every point of the land, whose coast ends in Khánh Hòa.
  const land = grouped.get('56')?.find((unit) => unit.name === 'Khanh Hoa');
  const coast = Math.max(...corners(land?.path ?? '').map(([x]) => x));
  expect(Math.min(...places.map(([x]) => x))).toBeGreaterThan(coast);
});

test('no island vanishes because it is small', () => {
  for (const { path } of map.locations) expect(path).not.toMatch(/M\d+ \d+l?z/);
});

test('every province has its line, most needs first', () => {
  const places = placesOf([
    { province: '92', need: 2, technology: 0, expert: 0 },
    { province: '79', need: 2, technology: 5, expert: 1 },
  ]);
  expect(places).toHaveLength(34);
  expect(places.slice(0, 3).map(({ province }) => province)).toEqual(['79', '92', '01']);
});

test.each([
  [0, 9, 0],
  [1, 9, 1],
  [5, 9, 3],
  [9, 9, 4],
])('%i of at most %i has the shade %i', (count, most, expected) => expect(shade(count, most)).toBe(expected));

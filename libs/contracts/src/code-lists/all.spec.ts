import type { z } from 'zod';
import { codeLists, Scheme } from './all';
import { budgetBandOf, budgetBands } from './budget-bands';
import { codesValidOn, findCode, resolveAlias, successorsOf, type Code, type CodeList } from './code-list';
import * as schemas from './code-list-schemas';
import { provinces } from './provinces';
import { regions } from './regions';
import { sectors } from './sectors';
import { strategicProducts, strategicProducts2025 } from './strategic-products';
import { eenStages, trl } from './trl';
import { vsic } from './vsic';

/** What an endpoint may answer: the compiler checks that every list fits. */
const answers: Record<Scheme, z.input<typeof schemas.CodeList>> = codeLists;
const lists: [string, CodeList][] = Object.entries(answers);
const at = (list: CodeList, level: 'top' | 'below') =>
  list.codes.filter((entry) => (entry.parent === undefined) === (level === 'top')).length;

describe.each(lists)('list %s', (scheme, list) => {
  const codes: readonly Code[] = list.codes;
  const known = new Set(codes.map((entry) => entry.code));

  it('is registered under its own scheme and passes through the API unchanged', () => {
    expect(list.scheme).toBe(scheme);
    expect(schemas.CodeList.parse(list)).toEqual(list);
  });

  it('says each code once', () => {
    expect(known.size).toBe(codes.length);
    expect(codes.length).toBeGreaterThan(0);
  });

  it('speaks three languages, in NFC, in sentence case', () => {
    const said = [list.title, list.source, ...codes.flatMap((entry) => [entry.labels, ...(entry.note ? [entry.note] : [])])];
    for (const text of said.flatMap((each) => [each.vi, each.en, each.fr])) {
      expect(text).toBe(text.normalize('NFC').trim());
      expect(text).toMatch(/^[\p{Lu}\p{N}]/u);
      expect(text).not.toMatch(/\s{2}|(?<!n\.e\.c|n\.c\.a)\.$|'/);
    }
    for (const alias of codes.flatMap((entry) => entry.aliases ?? [])) expect(alias).toBe(alias.normalize('NFC').trim());
  });

  it('has every parent, and no code above itself', () => {
    for (const entry of codes) {
      const seen = new Set<string>();
      for (let up: string | undefined = entry.code; up !== undefined; up = findCode(list, up)?.parent) {
        expect(known).toContain(up);
        expect(seen).not.toContain(up);
        seen.add(up);
      }
    }
  });

  it('has every successor in the list that it names', () => {
    const broken = codes
      .flatMap((entry) => successorsOf(list, entry.code))
      .filter((next) => !findCode(codeLists[Scheme.parse(next.scheme)], next.code));
    expect(broken).toEqual([]);
  });

  it('leads every name and alias back to its code, also without marks, or to the broader code of the same name', () => {
    for (const entry of codes) {
      for (const name of [...Object.values(entry.labels), ...(entry.aliases ?? [])]) {
        const found = resolveAlias(list, name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D'));
        expect([name, [entry.code, entry.parent]]).toEqual([name, expect.arrayContaining([found])]);
      }
    }
  });
});

it.each<[Scheme, number, number]>([
  ['provinces', 34, 0],
  ['former-provinces', 63, 0],
  ['regions', 3, 6],
  ['ford', 6, 42],
  ['vsic', 22, 87],
  ['trl', 9, 0],
  ['qd1131-2025', 11, 35],
  ['qd21-2026', 10, 30],
  ['ipr-types', 7, 0],
  ['ipr-states', 5, 0],
  ['territories', 8, 0],
  ['cooperation-forms', 11, 0],
  ['budget-bands', 7, 0],
  ['languages', 8, 0],
  ['organisation-types', 10, 0],
  ['sectors', 15, 0],
  ['decline-reasons', 8, 0],
])('%s has %i codes at the top and %i below', (scheme, top, below) => {
  expect([at(codeLists[scheme], 'top'), at(codeLists[scheme], 'below')]).toEqual([top, below]);
});

describe('provinces', () => {
  it('are seven cities and 27 provinces since Đồng Nai became a city', () => {
    const cities = provinces.codes.filter((entry) => entry.kind === 'city').map((entry) => entry.labels.vi);
    expect(cities).toEqual(['Hà Nội', 'Hải Phòng', 'Huế', 'Đà Nẵng', 'Đồng Nai', 'TP. Hồ Chí Minh', 'Cần Thơ']);
  });

  it('lie in a socio-economic region of their part of the country', () => {
    for (const entry of provinces.codes)
      expect([entry.code, findCode(regions, entry.socioEconomicRegion)?.parent]).toEqual([entry.code, entry.region]);
    const sizes = Object.groupBy(provinces.codes, (entry) => entry.socioEconomicRegion);
    expect(
      Object.values(sizes)
        .map((group) => group.length)
        .sort(),
    ).toEqual([3, 5, 5, 6, 6, 9]);
  });
});

describe('strategic products', () => {
  it('change lists on 1 July 2026, without a gap or an overlap', () => {
    const inForce = (day: string) => [strategicProducts2025, strategicProducts].map((list) => codesValidOn(list, day).length);
    expect(inForce('2025-06-11')).toEqual([0, 0]);
    expect(inForce('2026-06-30')).toEqual([46, 0]);
    expect(inForce('2026-07-01')).toEqual([0, 40]);
  });

  it('say who drew each line between the lists, and draw it between products only', () => {
    for (const entry of strategicProducts2025.codes) {
      expect(entry.mappedBy !== undefined && entry.mappedAt !== undefined).toBe(entry.successors !== undefined);
      if (entry.successors) expect(entry.parent).toBeDefined();
      for (const next of entry.successors ?? []) expect(next).toMatch(/^P\d\d$/);
    }
    expect(successorsOf(strategicProducts2025, '8.1')).toEqual([{ scheme: 'qd21-2026', code: 'P27' }]);
  });

  it('are P01 to P30, the last eight of future growth, with a product in every group', () => {
    const products = strategicProducts.codes.filter((entry) => entry.parent !== undefined);
    expect(products.map((entry) => entry.code)).toEqual(Array.from({ length: 30 }, (_, i) => `P${String(i + 1).padStart(2, '0')}`));
    expect(products.filter((entry) => entry.horizon === 'future').map((entry) => entry.code)).toEqual(
      products.slice(22).map((entry) => entry.code),
    );
    expect(new Set(products.map((entry) => entry.parent)).size).toBe(10);
  });
});

describe('vsic', () => {
  it('has the letters of 2025', () => {
    const sections = vsic.codes.filter((entry) => entry.parent === undefined).map((entry) => entry.code);
    expect(sections.join('')).toBe('ABCDEFGHIJKLMNOPQRSTUV');
    expect(['62', '68', '72', '84', '85', '86'].map((division) => findCode(vsic, division)?.parent)).toEqual([
      'K',
      'M',
      'N',
      'P',
      'Q',
      'R',
    ]);
  });

  it('knows every division that a sector points to', () => {
    for (const division of sectors.codes.flatMap((entry) => entry.vsic)) expect(findCode(vsic, division)?.parent).toBeDefined();
  });
});

it('asks for evidence at every readiness level, in a sentence, and places it in an EEN stage in rising order', () => {
  for (const { evidence } of trl.codes) for (const text of Object.values(evidence)) expect(text).toMatch(/^\p{Lu}.+\.$/u);
  const stages = eenStages.codes.map((entry) => entry.code);
  expect(trl.codes.map((entry) => stages.indexOf(entry.eenStage))).toEqual([0, 0, 1, 2, 2, 3, 3, 3, 4]);
});

describe('budget bands', () => {
  it('cover every amount once', () => {
    const limits = budgetBands.codes.filter((entry) => entry.min !== null);
    expect(limits[0]?.min).toBe(0);
    expect(limits.slice(1).map((entry) => entry.min)).toEqual(limits.slice(0, -1).map((entry) => entry.max));
    expect(limits.at(-1)?.max).toBeNull();
  });

  it.each([
    [0, 'under_100m'],
    [99_999_999, 'under_100m'],
    [100_000_000, '100m_500m'],
    [1_200_000_000, '500m_2b'],
    [5_000_000_000, '5b_10b'],
    [10_000_000_000, 'over_10b'],
  ])('%i đồng is %s', (amount, expected) => {
    expect(budgetBandOf(amount).code).toBe(expected);
  });

  it.each([-1, Number.NaN])('%p is no amount', (amount) => {
    expect(() => budgetBandOf(amount)).toThrow(RangeError);
  });
});

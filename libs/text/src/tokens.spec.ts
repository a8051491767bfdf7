import fc from 'fast-check';
import { areNeighbours, tokenPattern, tokens } from './tokens';

const folded = (text: string) => tokens(text).map(({ fold }) => fold);

it.each([
  ['dày 1,6 mm', ['day', '1.6', 'mm']],
  ['dày 1.6mm', ['day', '1.6', 'mm']],
  ['180-220°C', ['180', '220', 'c']],
  ['37ºC 37⁰C 37oC 37˚C', ['37', 'c', '37', 'c', '37', 'c', '37', 'c']],
  ['30 ºC, 4,5oC, 98ºF, -18 oC', ['30', 'c', '4.5', 'c', '98', 'f', '18', 'c']],
  ['5 con oC oC, loC, 3 ốc', ['5', 'con', 'oc', 'oc', 'loc', '3', 'oc']],
  ['chống cháy V-0 theo UL94', ['chong', 'chay', 'v0', 'theo', 'ul94']],
  ['UL-94, ISO-9001:2015', ['ul94', 'iso9001', '2015']],
  ['H2S và CO₂, CO2', ['h2s', 'va', 'co2', 'co2']],
  ['TRL7, 5G, in 3D, PM2.5', ['trl7', '5g', 'in', '3d', 'pm2.5']],
  ['1.000.000 đồng, 1,000,000 VND', ['1000000', 'dong', '1000000', 'vnd']],
  ['R&D, KH&CN', ['rd', 'khcn']],
  ['viết bằng C++ và C#', ['viet', 'bang', 'c++', 'va', 'c#']],
  ['NĐ-CP', ['nd', 'cp']],
  ['l’usure d’outil', ['l', 'usure', 'd', 'outil']],
  ['phiên bản 2.5.1', ['phien', 'ban', '2.5.1']],
  ['12V 200W 5kWh 10m2', ['12', 'v', '200', 'w', '5', 'kwh', '10', 'm2']],
  ['…!? — ""', []],
])('reads %j', (text, expected) => expect(folded(text)).toEqual(expected));

it('gives the place of each word in the text as given, whatever its Unicode form', () => {
  const text = 'Máy sấy\u200B bơm nhiệt, hòa không khí'.normalize('NFD');
  expect(tokens(text).map(({ start, end }) => text.slice(start, end).normalize('NFC').replace('\u200B', ''))).toEqual([
    'Máy',
    'sấy',
    'bơm',
    'nhiệt',
    'hòa',
    'không',
    'khí',
  ]);
});

it('cuts surfaces from the text, in order and without overlap', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: fc.constantFrom(...'aấđ1,.-&+# VC\u0301\u200B') })), (text) => {
      let before = 0;
      for (const { surface, start, end, exact, fold } of tokens(text)) {
        expect(start).toBeGreaterThanOrEqual(before);
        expect(end).toBeGreaterThan(start);
        expect(text.slice(start, end)).toBe(surface);
        expect(exact).not.toBe('');
        expect(fold).not.toBe('');
        before = end;
      }
    }),
  );
});

it('gives decomposed text the keys of composed text', () => {
  const syllables = fc.array(fc.constantFrom('hòa', 'thuỷ', 'đường', 'quý', 'nghiệp', 'Ứng', 'KH&CN', '1,6', 'été'), { minLength: 1 });
  fc.assert(
    fc.property(syllables, (words) => {
      const keys = (text: string) => tokens(text).map(({ exact, fold }) => [exact, fold]);
      expect(keys(words.join(' ').normalize('NFD'))).toEqual(keys(words.join(' ')));
    }),
  );
});

it('finds what the shapes tried in order at every place find', () => {
  const inOrder = new RegExp(tokenPattern, 'gu');
  const plain = (text: string) => [...text.matchAll(inOrder)].map(({ 0: surface, index }) => ({ surface, index }));
  const mixed = fc.string({ unit: fc.constantFrom(...'aấđoºF⁰Z15,.-–&+#_ VCkWm²½ⅣΩ語\u0301\u200B\u00AD𝒜𝟙😀', '\uD83D', '\uDC00') });
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ unit: 'grapheme' }), mixed), (text) => {
      const found = tokens(text).map(({ surface, start }) => ({ surface, index: start }));
      expect(found).toEqual(plain(text).filter(({ surface }) => tokens(surface).length > 0));
    }),
    { numRuns: 2000 },
  );
});

describe('neighbours', () => {
  const together = (text: string) => {
    const [one, other] = tokens(text);
    return areNeighbours(text, one!, other!);
  };
  it.each(['máy sấy', 'máy  sấy', 'máy-sấy!', 'E. coli', 'TP. Huế', 'TP.Huế', 'máy "sấy"', 'máy/sấy'])('stand together in %j', (text) =>
    expect(together(text)).toBe(true),
  );
  it.each(['máy, sấy', 'máy. Sấy', 'máy\nsấy', 'máy (sấy)', 'máy – sấy', 'máy · sấy', 'máy; sấy'])('are apart in %j', (text) =>
    expect(together(text)).toBe(false),
  );
});

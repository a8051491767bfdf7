import { readCorpus } from './demo-corpus';
import { finderOf } from './in-process';
import { evaluateSearch, type Find, labelledQueries, searchWays, type SearchWay } from './search';

const corpus = readCorpus(new Date('2026-11-22T02:00:00Z'));
let find: Find;
beforeAll(async () => {
  find = await finderOf(corpus);
});

describe('what is found by the keywords of listings, needs and profiles', () => {
  const queries = labelledQueries(corpus);

  it.each([
    ['clean', { own: 1, read: 0.95, precision: 0.3, found: 8 }],
    ['no accents', { own: 1, read: 0.95, precision: 0.3, found: 8 }],
    ['a slip', { own: 0.97, read: 0.9, precision: 0.3, found: 8 }],
  ] as const satisfies [SearchWay, object][])(
    'typed %s: nothing labelled is lost, and little stands beside it',
    async (way, least) => {
      const { asked, own, read, precision, found } = await evaluateSearch(find, queries, way);
      expect(Object.keys(searchWays)).toContain(way);
      expect(own / asked).toBeGreaterThanOrEqual(least.own);
      expect(read / asked).toBeGreaterThanOrEqual(least.read);
      expect(precision).toBeGreaterThanOrEqual(least.precision);
      expect(found).toBeLessThanOrEqual(least.found);
    },
    60_000,
  );
});

describe('what has nothing to do with a query is not found by a syllable of it', () => {
  const codes = async (text: string) => (await find(text)).hits.map(({ code }) => code).sort();

  it.each([
    ['sầu riêng', ['E01', 'N01', 'T01']],
    ['sau rieng', ['E01', 'N01', 'T01']],
    ['SẦU RIÊNG', ['E01', 'N01', 'T01']],
    ['sầu riêgn', ['E01', 'N01', 'T01']],
    ['cà phê', ['N01']],
    ['nước mắm', ['E22', 'N21', 'T23']],
  ])('%s', async (text, expected) => expect(await codes(text)).toEqual(expect.arrayContaining(expected)));

  it.each([
    ['sầu riêng', 3],
    ['thuỷ lợi', 3],
    ['máy sấy', 12],
    ['thủy triều', 3],
  ])('%s finds at most %i', async (text, most) => expect((await find(text)).total).toBeLessThanOrEqual(most));
});

it.each([
  ['mùi chăn nuôi', ['E14', 'N14', 'T14']],
  ['kho lạnh', ['E12', 'E26', 'N26', 'T12', 'T30']],
])('%s: what says nearly as much without the very words stays', async (text, expected) =>
  expect((await find(text)).hits.map(({ code }) => code)).toEqual(expect.arrayContaining(expected)),
);

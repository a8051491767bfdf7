import { faultsOf, hasWords, loosened, typedPhrases, unfolded, withWords } from './typed-syntax';

it('filters that are typed become chosen ones, beside those that are', () =>
  expect(unfolded({ q: 'sấy xoài sector:food trl:4..6 "giữ tươi" -camera', sector: ['water'], kind: 'need', pages: 2 })).toEqual({
    q: 'sấy xoài "giữ tươi" -camera',
    sector: ['water', 'food'],
    kind: 'need',
    trlMin: 4,
    trlMax: 6,
    pages: 2,
  }));

it('a search of nothing but filters has no words', () => {
  expect(unfolded({ q: 'loai:"nhu cầu" tinh:79' })).toEqual({ q: undefined, kind: 'need', province: ['79'] });
  expect([hasWords('tinh:79'), hasWords('tinh:79 xoài'), hasWords(), hasWords('"xoài"')]).toEqual([false, true, false, true]);
});

it.each([{ q: 'máy sấy' }, { q: 'pH:7 sector:xyz' }, { kind: 'expert' as const }])('without syntax it stays as it is: %j', (address) =>
  expect(unfolded(address)).toBe(address),
);

it('phrases and what is left out, each with the query without it', () =>
  expect(typedPhrases('xoài "giữ tươi" -camera "giữ tươi"')).toEqual([
    { of: 'phrase', phrase: 'giữ tươi', q: 'xoài -camera "giữ tươi"' },
    { of: 'without', phrase: 'camera', q: 'xoài "giữ tươi" "giữ tươi"' },
    { of: 'phrase', phrase: 'giữ tươi', q: 'xoài "giữ tươi" -camera' },
  ]));

it('other words leave out what these did', () => {
  expect(withWords('mango drier -camera "giữ tươi"', 'mango')).toBe('mango -camera');
  expect(loosened('xoài "giữ tươi" -camera', 'phrases')).toBe('xoài giữ tươi -camera');
  expect(loosened('xoài "giữ tươi" -camera', 'without')).toBe('xoài "giữ tươi"');
});

it.each([
  ['xoài sector:xyz', [{ typed: 'sector:xyz', why: 'value' }]],
  ['-sector:food', [{ typed: '-sector:food', why: 'negated' }]],
  ['"giữ tươi', [{ typed: '"giữ', why: 'quote' }]],
  ['pH:7 xoài', []],
])('what is no filter is said: %s', (q, faults) => expect(faultsOf(q)).toEqual(faults));

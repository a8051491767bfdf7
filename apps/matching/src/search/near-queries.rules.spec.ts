import { loadLexicon } from '../lexicon/lexicon-files';
import { nearFound, nearQueries } from './near-queries.rules';

const lexicon = loadLexicon();

it.each([
  ['máy gọt vỏ sầu riêng', ['sầu riêng']],
  ['drone phun thuốc xoài', ['xoài', 'drone']],
  ['bảo quản xoài bằng trí tuệ nhân tạo', ['trí tuệ nhân tạo', 'bảo quản xoài']],
])('of %s its words and names are looked up', (q, parts) => expect(nearQueries(lexicon, q)).toEqual(expect.arrayContaining(parts)));

it.each(['zzzz', 'sầu riêng', ''])('of %j there is nothing less', (q) => expect(nearQueries(lexicon, q)).toEqual([]));

it('not what a comma parts, nor more than a dozen', () => {
  expect(nearQueries(lexicon, 'qwxyz, vbnmk')).toEqual([]);
  expect(nearQueries(lexicon, Array.from({ length: 30 }, (_, n) => `tu${n}`).join(' '))).toHaveLength(12);
});

it('told is what finds something, each word once, the most telling first', () =>
  expect(
    nearFound([
      { q: 'vỏ sầu', total: 0 },
      { q: 'sầu riêng', total: 2 },
      { q: 'Sau rieng', total: 2 },
      { q: 'bệnh sầu', total: 9 },
      { q: 'gọt vỏ', total: 1 },
    ]),
  ).toEqual([
    { q: 'sầu riêng', total: 2 },
    { q: 'gọt vỏ', total: 1 },
  ]));

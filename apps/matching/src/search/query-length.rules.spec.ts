import { beginningOf } from './query-length.rules';

const words = (count: number) => Array.from({ length: count }, (_, n) => `từ${n}`).join(' ');

it.each([[''], ['giữ xoài tươi lâu hơn'], [words(32)], ['xoài '.repeat(50)], ['xoài '.repeat(100)], ['máy sấy '.repeat(60)]])(
  'all of %j is looked for',
  (query) => expect(beginningOf(query)).toBeNull(),
);

it.each([
  [`${words(32)}, thêm nữa`, words(32)],
  [`${words(32)} TỪ0 tu1 thêm nữa`, `${words(32)} TỪ0 tu1`],
])('of %j only the beginning', (query, beginning) => expect(beginningOf(query)).toBe(beginning));

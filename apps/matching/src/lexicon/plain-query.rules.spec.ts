import { saysNothing, withoutOperators, withoutRepeats } from './plain-query.rules';

const isWord = ({ exact }: { exact: string }) => ['ba', 'chôm'].includes(exact.normalize('NFC'));

it.each([
  ['máy máy', 'máy'],
  ['máy máy máy sấy', 'máy sấy'],
  ['máy sấy máy sấy', 'máy sấy'],
  ['Máy sấy, máy sấy, MÁY SẤY', 'Máy sấy'],
  ['xoài '.repeat(50), 'xoài'],
  ['sấy lạnh và kho lạnh', 'sấy lạnh và kho lạnh'],
  ['nuôi ba ba', 'nuôi ba ba'],
  ['ba ba ba ba', 'ba ba'],
  ['giữ xoài tươi', 'giữ xoài tươi'],
  ['', ''],
])('of %j what is said again is left out: %j', (query, once) => expect(withoutRepeats(query, isWord)).toBe(once));

it.each([
  ['xoài AND chuối', 'xoài  chuối'],
  ['NOT xoài', 'xoài'],
  ['AND OR NOT', ''],
  ['rock and roll', 'rock and roll'],
])('%j without operators is %j', (query, plain) => expect(withoutOperators(query)).toBe(plain));

it.each(['AND OR NOT', 'AND', 'NOT', 'the of', 'và hoặc không', 'không', 'là và', 'le la les', 'tôi muốn'])('%j says nothing', (query) =>
  expect(saysNothing(query)).toBe(true),
);

it.each(['', '…', 'in', 'do', 'so do', 'can do', 'la', 'không khí', 'AND xoài', 'AI', 'IT', 'từ', 'the mango'])(
  '%j says something, or is no word',
  (query) => expect(saysNothing(query)).toBe(false),
);

import { Suggester } from './suggest';

const suggester = new Suggester();
for (const phrase of [
  'nuôi tôm',
  'điện mặt trời',
  'xử lý nước thải',
  'sầu riêng',
  'cà phê',
  'máy sấy',
  'cá hồi',
  'mã vạch',
  'môn học',
  'hồ cá',
  'lốp xe',
])
  suggester.add(phrase, 5);
const right = new Set(['durian', 'root', 'rot', 'robot', 'sensor', 'air', 'solar', 'air', 'des']);
const meant = (query: string) => suggester.mistyped(query, ({ fold }) => right.has(fold));

it.each([
  ['tooms', 'tôm'],
  ['ddieenj mawtj troiwf', 'điện mặt trời'],
  ['nuwowcs thair', 'nước thải'],
  ['Nuwowcs thair', 'nước thải'],
  ['saauf rieeng', 'sầu riêng'],
  ['nu7o71c tha3i', 'nước thải'],
  ['d9ie65n ma85t tro72i', 'điện mặt trời'],
  ['sa6u2 rie6ng', 'sầu riêng'],
  ['nuocthai', 'nước thải'],
  ['saurieng', 'sầu riêng'],
  ['sầuriêng', 'sầu riêng'],
  ['sầuriêng'.normalize('NFD'), 'sầu riêng'],
  ['sầu\u200Briêng', 'sầu riêng'],
  ['dienmattroi', 'điện mặt trời'],
  ['máysấy caphe', 'máy sấy cà phê'],
])('%s is %s', (query, expected) => expect(meant(query)).toBe(expected));

it.each([
  'durian root rot',
  'sensor',
  'robot',
  'air',
  'root',
  'solar air drying',
  'hair',
  'max',
  'moon',
  'roof',
  'tôm',
  'nuoc thai',
  'sầu riêng',
  'CO2',
  'so2',
  'xyzabc',
  'thaisau',
  'm³/ngđ',
  '',
  'a'.repeat(500),
  Array(20).fill('nuocthai').join(' '),
])('%s stays', (query) => expect(meant(query)).toBeUndefined());

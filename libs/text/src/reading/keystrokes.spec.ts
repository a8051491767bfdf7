import { decodeTelex, decodeVni } from './keystrokes';
import { isSyllable } from './syllables';

it.each([
  ['toom', 'tôm'],
  ['ddieenj mawtj troiwf', 'điện mặt trời'],
  ['dieenj mawjt trowfi', 'diện mặt trời'],
  ['nuwowcs thair', 'nước thải'],
  ['nuowcs thair', 'nước thải'],
  ['Saauf rieeng', 'Sầu riêng'],
  ['DDAWKS LAWKS', 'ĐẮK LẮK'],
  ['muwa nhieeuf', 'mưa nhiều'],
  ['muaw quyeenr ruwowuj', 'mưa quyển rượu'],
  ['thuyr sanr hoaf bif', 'thủy sản hòa bì'],
  ['dieenj tich', 'diện tich'],
  ['gieengs quys', 'giếng quý'],
])('Telex %s', (typed, meant) => expect(decodeTelex(typed)).toBe(meant));

it.each([
  ['nu7o71c tha3i', 'nước thải'],
  ['d9ie65n ma85t tro72i', 'điện mặt trời'],
  ['nuo7c1 sa6u2 rie6ng', 'nước sầu riêng'],
  ['To6m thu7o7ng pha63m', 'Tôm thương phẩm'],
])('VNI %s', (typed, meant) => expect(decodeVni(typed)).toBe(meant));

it.each(['điện mặt trời', 'nuoc thai', 'CNTT', 'H2S va CO2', 'PA66', 'solar drying', '5G'])('%s stays', (text) => {
  expect(decodeTelex(text)).toBe(text);
  expect(decodeVni(text)).toBe(text);
});

it('is bounded: a long word is no syllable', () => expect(decodeTelex('a'.repeat(5000))).toBe('a'.repeat(5000)));

it.each(['nước', 'gì', 'quyển', 'oan', 'giếng', 'khuya', 'xoong'])('%s is a syllable', (word) => expect(isSyllable(word)).toBe(true));
it.each(['nướ', 'cạr', 'strong', 'cat', 'mặń', 'fa', 'wa'])('%s is none', (word) => expect(isSyllable(word)).toBe(false));

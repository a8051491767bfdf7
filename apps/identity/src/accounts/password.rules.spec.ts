import { assertHardToGuess, waitAfter } from './password.rules';

const own = ['lan.nguyen@vi-du.vn', 'lan.nguyen', 'Nguyễn Thị Lan', 'HTX Sen'];

it.each([
  ['a phrase', 'cầu tre lắc lẻo 2026'],
  ['letters only', 'xoaicaolanhchinvang'],
  ['digits only, but not a famous row', '482913750264'],
  ['spaces and emoji', 'đò đưa 🛶 sang sông'],
  ['the name within a longer phrase', 'Nguyễn Thị Lan trồng sen'],
])('takes %s', (_, password) => expect(() => assertHardToGuess(password, own)).not.toThrow());

it.each([
  ['a famous row of digits', '123456789012'],
  ['a famous one with accents, capitals and signs', 'Mật-Khẩu 123456'],
  ['one letter again and again', 'aaaaaaaaaaaaaa'],
  ['two words again and again', 'hoa-hoa-hoa-hoa-hoa'],
  ['the own name', 'nguyen thi lan'],
  ['the own name and a year', 'NguyễnThịLan1990'],
  ['the own e-mail', 'lan.nguyen@vi-du.vn'],
  ['the first half of the own e-mail and digits', 'lan.nguyen2026'],
])('refuses %s', (_, password) => expect(() => assertHardToGuess(password, own)).toThrow('account.password_common'));

it('a word of three letters is no reason to refuse', () => expect(() => assertHardToGuess('lan lan 84 mưa', ['lan'])).not.toThrow());

it.each([
  [0, 0],
  [4, 0],
  [5, 1],
  [6, 2],
  [9, 16],
  [13, 256],
  [14, 300],
  [1000, 300],
])('after %d failures one waits %d seconds', (failures, seconds) => expect(waitAfter(failures)).toBe(seconds));

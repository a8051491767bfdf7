import { assertHardToGuess, wordsOf } from './password.rules';

const own = [...wordsOf({ email: 'lan.nguyen@vi-du.vn', fullName: 'Nguyễn Thị Lan' }), 'HTX Sen'];

it.each([
  ['a phrase', 'cầu tre lắc lẻo 2026'],
  ['a phrase without accents', 'thuyen thung ra khoi'],
  ['letters only', 'xoaicaolanhchinvang'],
  ['digits only, but not a famous row', '482913750264'],
  ['signs only, but not in a row', '#{]~^&%$@|<;'],
  ['spaces and emoji', 'đò đưa 🛶 sang sông'],
  ['another script', 'тихо плывёт лодка'],
  ['the name within a longer phrase', 'Nguyễn Thị Lan trồng sen'],
  ['the name of the place within a longer phrase', 'qua Cầu Nối sang bờ kia'],
  ['Hanoi within a song', 'Hà Nội mùa này vắng những cơn mưa'],
  ['what a manager of passwords makes', 'vR7_kq2XwZ-9'],
])('takes %s', (_, password) => expect(() => assertHardToGuess(password, own)).not.toThrow());

it.each([
  ['a famous row of digits', '123456789012'],
  ['a row of digits backwards', '987654321098'],
  ['a famous one with accents, capitals and signs', 'Mật-Khẩu 123456'],
  ['a famous one in disguise', 'P@ssw0rd1234'],
  ['one letter again and again', 'aaaaaaaaaaaaaa'],
  ['two words again and again', 'hoa-hoa-hoa-hoa-hoa'],
  ['a long repetition', 'Xoài-'.repeat(25)],
  ['twelve spaces', ' '.repeat(12)],
  ['twelve spaces of another kind', '\u3000'.repeat(12)],
  ['one sign again and again', '!!!!!!!!!!!!!!'],
  ['one letter of another script', 'жжжжжжжжжжжж'],
  ['a row of the keyboard', 'qwertyuiop[]'],
  ['two rows of the keyboard', 'asdfghjklzxcvbnm'],
  ['columns of the keyboard', '1qaz2wsx3edc'],
  ['the row above the letters, shifted', '!@#$%^&*()_+'],
  ['the alphabet', 'abcdefghijklm'],
  ['the own name', 'nguyen thi lan'],
  ['the own name and a year', 'NguyễnThịLan1990'],
  ['the own e-mail', 'lan.nguyen@vi-du.vn'],
  ['the first half of the own e-mail and digits', 'lan.nguyen2026'],
  ['the name of this place and a year', 'caunoi.vn.2026'],
  ['the published password of the demo', 'bac-cau-noi-doi-bo'],
  ['the published password of the demo and digits', 'BacCauNoiDoiBo2026!'],
  ['what is said to the loved', 'anh yêu em 123456'],
  ['the country and the champions', 'Việt Nam vô địch'],
])('refuses %s', (_, password) => expect(() => assertHardToGuess(password, own)).toThrow('account.password_common'));

it('an own e-mail that ends in a digit gains nothing by more digits', () =>
  expect(() => assertHardToGuess('huong1990123456', wordsOf({ email: 'huong1990@vi-du.vn', fullName: 'Hương' }))).toThrow(
    'account.password_common',
  ));

it('a word of three letters is no reason to refuse', () => expect(() => assertHardToGuess('lan lan 84 mưa', ['lan'])).not.toThrow());

import { detectLanguage } from './language';
import { isStopWord } from './stop-words';
import { toneKey } from './normalise';

it.each([
  ['Máy sấy nông sản tiết kiệm điện', 'vi'],
  ['may say nong san tiet kiem dien', 'vi'],
  ['an toan thuc pham cho ca tra', 'vi'],
  ['nuôi tôm siêu thâm canh', 'vi'],
  ['heat pump drying for farm products', 'en'],
  ['We need a sensor that works in salt water', 'en'],
  ['séchage par pompe à chaleur', 'fr'],
  ['surveillance automatique des machines', 'fr'],
  ['12345 !', 'vi'],
  ['', 'vi'],
] as const)('%j is %s', (text, lang) => {
  expect(detectLanguage(text)).toBe(lang);
  expect(detectLanguage(text.normalize('NFD'))).toBe(lang);
});

it.each([
  ['là', 'vi', true],
  ['lá', 'vi', false],
  ['của', 'vi', true],
  ['cua', 'vi', false],
  ['ai', 'vi', false],
  ['the', 'en', true],
  ['it', 'en', false],
  ['être', 'fr', true],
] as const)('%s as a grammar word of %s: %s', (word, lang, expected) => expect(isStopWord(toneKey(word), lang)).toBe(expected));

import { clauses } from './clauses.rules';

const texts = (text: string) => clauses(text).map((clause) => clause.text);

it.each([
  ['two sentences', 'Ao bị đục. Tôm bỏ ăn!', ['Ao bị đục', 'Tôm bỏ ăn']],
  ['a number with a decimal point', 'Còn 1.5 mg/L thôi. Hết.', ['Còn 1.5 mg/L thôi']],
  [
    'a long sentence, at its commas',
    'Mùa mưa năm ngoái cây bị thối rễ, thân chảy mủ nâu rồi vàng lá, có cây đang nuôi trái mà chết đứng trong ba tuần',
    ['Mùa mưa năm ngoái cây bị thối rễ', 'thân chảy mủ nâu rồi vàng lá', 'có cây đang nuôi trái mà chết đứng trong ba tuần'],
  ],
])('splits %s', (_, text, expected) => expect(texts(text)).toEqual(expected));

it('reads what is longer than a complaint through a window, and shows it whole if it is readable', () => {
  const text = Array.from({ length: 20 }, (_, i) => `từ${i}`).join(' ');
  const found = clauses(text);
  expect(found.length).toBeGreaterThan(1);
  for (const clause of found) expect(clause.text.split(' ').length).toBeLessThanOrEqual(12);
  expect(new Set(found.map(({ shown }) => shown))).toEqual(new Set([text]));
});

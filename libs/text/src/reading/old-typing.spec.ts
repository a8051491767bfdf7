import { readdirSync, readFileSync } from 'node:fs';
import { readOldTyping } from './old-typing';

it.each([
  ['tcvn3', 'C«ng ty chóng t«i cÇn xö lý n­íc th¶i dÖt nhuém', 'Công ty chúng tôi cần xử lý nước thải dệt nhuộm'],
  ['tcvn3', '§iÖn mÆt trêi cho tr¹i nu«i t«m ë §ång Th¸p', 'Điện mặt trời cho trại nuôi tôm ở Đồng Tháp'],
  ['tcvn3', 'V­ên sÇu riªng bÞ thèi rÔ, ch\u00d5t 8% c©y', 'Vườn sầu riêng bị thối rễ, chết 8% cây'],
  ['vni', 'Coâng ty chuùng toâi caàn xöû lyù nöôùc thaûi', 'Công ty chúng tôi cần xử lý nước thải'],
  ['vni', 'Ñieän maët trôøi cho traïi nuoâi toâm ôû Ñoàng Thaùp', 'Điện mặt trời cho trại nuôi tôm ở Đồng Tháp'],
  ['vni', 'VÖÔØN SAÀU RIEÂNG BÒ THOÁI REÃ', 'VƯỜN SẦU RIÊNG BỊ THỐI RỄ'],
  ['telex', 'Chusng tooi caanf xuwr lys nuwowcs thair', 'Chúng tôi cần xử lý nước thải'],
  ['telex', 'Vuwowfn saauf rieeng bij thoosi reex', 'Vườn sầu riêng bị thối rễ'],
  ['vni_keys', 'Chu1ng to6i ca62n xu73 ly1 nu7o71c tha3i', 'Chúng tôi cần xử lý nước thải'],
])('%s: %s', (typing, text, converted) => expect(readOldTyping(text)).toEqual({ typing, converted }));

it('converts only the lines that need it', () =>
  expect(readOldTyping('Nước thải có màu.\nN­íc th¶i cã mµu.')?.converted).toBe('Nước thải có màu.\nNước thải có màu.'));

it.each([
  'Vườn sầu riêng bị thối rễ, xì mủ làm chết 8% cây mỗi năm.',
  'vuon sau rieng bi thoi re, xi mu lam chet 8% cay moi nam',
  'We need to reduce losses of mangoes on their way to Europe, as the fruit is soft.',
  'Nous voulons réduire les pertes après récolte, à cause de l’humidité élevée du café.',
  'PA66 CO2 NH3 A4 B2 UL94 V-0',
  'Ø 20 mm, 5 µm, 37 ºC, ±2 ½ ¼ © ® « »',
  '',
])('right text is left alone: %s', (text) => expect(readOldTyping(text)).toBeNull());

describe('all that is written for the demo and the interface, in three languages', () => {
  const strings = (value: unknown): string[] =>
    typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
  const demo = ['needs', 'technology-bank', 'experts', 'identity'].flatMap((app) =>
    readdirSync(`apps/${app}/demo`, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.json'))
      .flatMap((file) => strings(JSON.parse(readFileSync(`apps/${app}/demo/${file}`, 'utf8')))),
  );
  const catalogues = readdirSync('apps/web/src/locales', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.po'));
  const interfaceTexts = catalogues.flatMap((file) =>
    [...readFileSync(`apps/web/src/locales/${file}`, 'utf8').matchAll(/^msgstr "(.+)"$/gm)].map((match) => match[1] ?? ''),
  );

  it('is right', () => {
    const texts = [...demo, ...interfaceTexts];
    expect(texts.length).toBeGreaterThan(4000);
    expect(texts.filter((text) => readOldTyping(text) !== null)).toEqual([]);
  });
});

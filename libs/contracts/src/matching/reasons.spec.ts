import { locales } from '../locales';
import { isPraise, reason, reasonParts, reasons, reasonText } from './reasons';

const gaps = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

describe.each(Object.entries(reasons))('%s', (_, { params, texts }) => {
  it.each(locales)('in %s has a gap for each of its values and no other', (locale) =>
    expect(gaps(texts[locale]).filter((name, i, all) => all.indexOf(name) === i)).toEqual(Object.keys(params).sort()),
  );

  it.each(locales)('in %s is one sentence in NFC', (locale) => {
    expect(texts[locale]).toBe(texts[locale].normalize('NFC'));
    expect(texts[locale]).toMatch(/[.!]$/);
  });
});

it.each([
  ['vi', 'TRL 5, thấp hơn mức cần 7.'],
  ['en', 'TRL 5, below the 7 wanted.'],
  ['fr', 'TRL 5, inférieur au niveau 7 voulu.'],
] as const)('says a reason in %s', (locale, text) =>
  expect(reasonText('trl.below', reason('trl.below', { trl: 5, wanted: 7 }).params, locale)).toBe(text),
);

it('writes numbers as the language does', () => {
  const { key, params } = reason('targets.near', { quantity: 'độ ẩm', value: 1234.5, unit: 'mg/L', wanted: 1000 });
  expect([reasonText(key, params, 'vi'), reasonText(key, params, 'en')]).toEqual([
    'Độ ẩm: đã đo được 1.234,5 mg/L, sát mức cần 1.000 mg/L.',
    '“độ ẩm”: 1,234.5 mg/L measured, close to the 1,000 mg/L wanted.',
  ]);
});

it('names codes in the language of the reader', () => {
  const { key, params } = reason('cooperation.fits', { forms: 'pilot,joint_research' });
  expect(reasonText(key, params, 'en')).toBe('Both want this form of cooperation: Pilot, Joint R&D.');
  expect(reasonText('region.same', { province: '82' }, 'fr')).toBe('Tous deux à Dong Thap.');
});

it('shows the values of a reason that is no longer known', () => expect(reasonText('gone.long_ago', { a: 'x', b: 2 }, 'vi')).toBe('x, 2'));

describe('for a reader of another language', () => {
  const missing = reason('targets.missing', { quantity: 'thời gian giữ tươi', missing: 1, unit: 'ngày', wanted: 35 });
  const scale = reason('scale.fits', { shown: '2,5 tấn/giờ', wanted: '3 tấn/giờ' });

  it.each([
    ['en', missing, '“thời gian giữ tươi”: 1 day away from the 35 days wanted.'],
    ['fr', missing, '«\u00a0thời gian giữ tươi\u00a0» : écart de 1 jour avec les 35 jours voulus.'],
    ['en', scale, 'Run at 2.5 t/h; the need is 3 t/h.'],
    ['fr', scale, 'Exploité à 2,5 t/h ; le besoin est de 3 t/h.'],
    ['vi', scale, 'Đã chạy ở quy mô 2,5 tấn/giờ, nhu cầu 3 tấn/giờ.'],
  ] as const)('in %s units and numbers are theirs', (locale, { key, params }, text) => expect(reasonText(key, params, locale)).toBe(text));

  it('things are called as their language calls them', () => {
    const objects = { vi: 'xoài', en: 'mango', fr: 'mangue' };
    const { key, params } = reason('application.object', { objects });
    expect(locales.map((locale) => reasonText(key, params, locale).includes(objects[locale]))).toEqual([true, true, true]);
  });

  it("somebody's own words stand apart, in their language", () => {
    const { key, params } = reason('targets.unknown', { quantity: 'tỷ lệ thối' });
    expect(reasonParts(key, params, 'en')).toEqual([
      { text: 'Nothing measured can be compared with the target: ', lang: null },
      { text: '“tỷ lệ thối”', lang: 'vi' },
      { text: '.', lang: null },
    ]);
    expect(reasonParts(key, params, 'vi')).toEqual([{ text: 'Chưa có số đo để so với mục tiêu: tỷ lệ thối.', lang: null }]);
  });

  it('no unit that a need is likely to name stays Vietnamese', () => {
    for (const unit of ['ngày', 'lần/năm', 'tấn/ha', 'kg/mẻ', 'lít/ha/vụ', 'triệu đồng/tháng', 'm³/ngày đêm', 'người', 'trang/ngày']) {
      for (const locale of ['en', 'fr'] as const) {
        const { key, params } = reason('targets.met', { quantity: 'x', value: 2, unit, wanted: 3 });
        expect([unit, reasonText(key, params, locale)]).toEqual([
          unit,
          expect.not.stringMatching(/[ăâđơưàáảãạấầẩẫậẹẻẽềếệìịọòóồốổờớởụủứừửỳ]/u),
        ]);
      }
    }
  });
});

it('a sentence of a lack never praises', () => {
  const lacks = Object.keys(reasons).filter((key) =>
    /below|above|unknown|none|little|neither|differs|far|blocked|short|missing|gap/.test(key),
  );
  expect(lacks.filter(isPraise)).toEqual([]);
});

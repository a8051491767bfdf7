import { Locale } from '../primitives';
import { reason, reasons, reasonText } from './reasons';

const gaps = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

describe.each(Object.entries(reasons))('%s', (_, { params, texts }) => {
  it.each(Locale.options)('in %s has a gap for each of its values and no other', (locale) =>
    expect(gaps(texts[locale]).filter((name, i, all) => all.indexOf(name) === i)).toEqual(Object.keys(params).sort()),
  );

  it.each(Locale.options)('in %s is one sentence in NFC', (locale) => {
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
    'Độ ẩm: 1,234.5 mg/L measured, close to the 1,000 mg/L wanted.',
  ]);
});

it('names codes in the language of the reader', () => {
  const { key, params } = reason('cooperation.fits', { forms: 'pilot,joint_research' });
  expect(reasonText(key, params, 'en')).toBe('Both want this form of cooperation: Pilot, Joint R&D.');
  expect(reasonText('region.same', { province: '82' }, 'fr')).toBe('Tous deux à Dong Thap.');
});

it('shows the values of a reason that is no longer known', () => expect(reasonText('gone.long_ago', { a: 'x', b: 2 }, 'vi')).toBe('x, 2'));

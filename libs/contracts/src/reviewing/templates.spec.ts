import { locales } from '../locales';
import { OpenText } from '../primitives';
import { ReviewReason } from '../review';
import { reviewTemplates, templatesFor } from './templates';

it('every template says something in every language, fit to be sent as it is', () => {
  for (const { code, name, text } of reviewTemplates)
    for (const locale of locales) {
      expect([code, locale, name[locale].length > 3]).toEqual([code, locale, true]);
      expect([code, locale, OpenText(2000).parse(text[locale])]).toEqual([code, locale, text[locale]]);
      expect([code, locale, text[locale].length > 40]).toEqual([code, locale, true]);
    }
  expect(new Set(reviewTemplates.map(({ code }) => code)).size).toBe(reviewTemplates.length);
});

it('there is one for every reason to say no', () =>
  expect([...new Set(reviewTemplates.map(({ reason }) => reason as string))].sort()).toEqual(
    ReviewReason.options.filter((reason) => reason !== 'ok').sort(),
  ));

it('a need is told nothing that is meant for listings', () => {
  expect(templatesFor('need').map(({ code }) => code)).not.toContain('no_proof');
  expect(templatesFor('technology').map(({ code }) => code)).not.toContain('names_organisation');
});

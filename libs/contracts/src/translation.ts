import { z } from 'zod';
import { forDevelopers } from './for-developers';
import { Line, LocaleCode, OpenText } from './primitives';

/** Title and summary in another language, by whoever wrote the text itself. */
export const Translation = z
  .strictObject({ language: LocaleCode, title: Line(160), summary: OpenText(1000).default('') })
  .meta({ id: 'Translation' });
export type Translation = z.output<typeof Translation>;

/** As lists show it. */
export const ShownTranslation = z.object({ language: LocaleCode, title: z.string(), summary: z.string() });

/** One a language. One in the text's own language is kept and never shown: the owner may change which language the text is in. */
export const Translations = z
  .array(Translation)
  .max(2)
  .refine((list) => new Set(list.map(({ language }) => language)).size === list.length, {
    error: forDevelopers(() => 'There is one translation a language'),
    params: { rule: 'translations.twice' },
  })
  .default([]);

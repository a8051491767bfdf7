import type { Locale, Trilingual } from '../locales';

/**
 * How a value is written: as it is (`text`), as somebody's own words in whatever language (`words`), as what it is called in each language
 * (`named`: stored as `name.vi`, `name.en`, `name.fr`), as a number, a unit or a measure of the language, or as the label of one or
 * several codes (joined by commas).
 */
export type ParamKind = 'text' | 'words' | 'named' | 'number' | 'unit' | 'measure' | `code:${string}` | `codes:${string}`;

/** A sentence with gaps: `{name}`. It claims nothing that its values do not say, and reads well for any number. */
export interface Template {
  params: Readonly<Record<string, ParamKind>>;
  texts: Readonly<Record<Locale, string>>;
}

/** A template from its values and its sentence in the three languages. */
export const template = <const P extends Record<string, ParamKind>>(params: P, vi: string, en: string, fr: string) => ({
  params,
  texts: { vi, en, fr } satisfies Trilingual,
});

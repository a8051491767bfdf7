import type { Locale, Trilingual } from '../locales';

/** How a value is written: as it is, as a number of the language, or as the label of one or several codes (joined by commas). */
export type ParamKind = 'text' | 'number' | `code:${string}` | `codes:${string}`;

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

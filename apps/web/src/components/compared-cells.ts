import { type CodeList, label } from '@caunoi/contracts/code-lists/code-list';
import type { Locale } from '@caunoi/contracts/locales';
import type { ComparedCell } from './comparison';

export const unsaid: ComparedCell = { says: null };

/** Codes by their names. */
export function codesCell(list: CodeList, of: readonly (string | null)[], locale: Locale): ComparedCell {
  const names = of.flatMap((code) => (code === null ? [] : [label(list, code, locale)]));
  return names.length === 0 ? unsaid : { says: names.join('; ') };
}

/** What somebody wrote, in their language. */
export const wordsCell = (words: string, lang: Locale): ComparedCell => (words.trim() === '' ? unsaid : { says: words, lang });

import { asset } from '@caunoi/kit/assets';
import { readFileSync } from 'node:fs';

export type Foreign = 'en' | 'fr';

const vietnamese = /[ăâđêôơưà-ạằ-ỹ]/iu;
const unquoted = (line: string) => JSON.parse(line.slice(line.indexOf('"'))) as string;

/** Vietnamese words of the interface and what stands in their place in another language; long texts stand on several lines. */
function translations(locale: Foreign): [string, string][] {
  const both = ['reading', 'working'].map((part) => readFileSync(asset(`apps/web/src/locales/${part}/${locale}.po`), 'utf8'));
  const text = both.join('\n\n');
  return text.split('\n\n').flatMap((entry): [string, string][] => {
    const read = (key: string) => {
      const lines = entry.split('\n');
      const begin = lines.findIndex((line) => line.startsWith(`${key} `));
      const end = lines.findIndex((line, index) => index > begin && !line.startsWith('"'));
      return lines
        .slice(begin, end < 0 ? undefined : end)
        .map(unquoted)
        .join('');
    };
    return entry.includes('msgid ') ? [[read('msgid'), read('msgstr')]] : [];
  });
}

/** How a plain text of the interface reads in another language. */
export function inLanguage(locale: Foreign) {
  const known = new Map(translations(locale));
  return (words: string) => {
    const said = known.get(words);
    if (!said) throw new Error(`There is no "${words}" in ${locale}.po`);
    return said;
  };
}

/** Pieces of the Vietnamese interface that read otherwise in that language: none may be on screen when it is chosen. */
export function vietnamesePieces(locale: Foreign): ReadonlySet<string> {
  const pieces = translations(locale).flatMap(([from, to]) =>
    from
      .split(/<\/?\d*\/?>|[{}#]/)
      .map((piece) => piece.trim())
      .filter((piece) => piece.length > 2 && vietnamese.test(piece) && !/, (plural|select),/.test(piece) && !to.includes(piece)),
  );
  return new Set(pieces);
}

import { detectLanguage } from '@caunoi/text/language';
import type { Lang } from '@caunoi/text/stop-words';
import { type Token, tokens } from '@caunoi/text/tokens';

/** Below this share of accented words a Vietnamese text is taken as typed without accents, so that single folded syllables count too. */
const accentedShare = 0.5;

const isWord = ({ fold }: Token) => /^[a-z]+$/.test(fold);

/** The share of words written with accents; of a usual Vietnamese text about .75. A text without words counts as accented. */
export function accentShare(words: readonly Token[]): number {
  const letters = words.filter(isWord);
  return letters.length === 0 ? 1 : letters.filter(({ exact, fold }) => exact !== fold).length / letters.length;
}

interface Pattern {
  topic: string;
  lang: Lang;
  words: readonly Token[];
}

export interface PhraseHit {
  topic: string;
  surface: string;
  start: number;
}

export type PhraseFinder = (text: string) => PhraseHit[];

const stem = (word: string) => (word.length > 4 && word.endsWith('s') ? word.slice(0, -1) : word);

/** Whether a written word may stand for the word of a pattern: equally accented, or typed without accents where that is no guess. */
const standsFor = (written: Token, wanted: Token, lang: Lang, foldSuffices: boolean) => {
  if (written.exact === wanted.exact) return true;
  if (lang !== 'vi') return stem(written.fold) === stem(wanted.fold) && (lang === 'fr' || written.exact === written.fold);
  return foldSuffices && written.exact === written.fold && written.fold === wanted.fold;
};

/** Finds phrases in a text, the longest at each place; Vietnamese ones in every text, English and French ones in texts of their language. */
export function phraseFinder(entries: readonly { topic: string; lang: Lang; phrase: string }[]): PhraseFinder {
  const byFirst = new Map<string, Pattern[]>();
  for (const { topic, lang, phrase } of entries) {
    const words = tokens(phrase);
    const first = words[0] && stem(words[0].fold);
    if (first) byFirst.set(first, [...(byFirst.get(first) ?? []), { topic, lang, words }]);
  }
  for (const patterns of byFirst.values()) patterns.sort((a, b) => b.words.length - a.words.length);

  return (text) => {
    const written = tokens(text);
    const spoken = detectLanguage(text);
    const bare = spoken === 'vi' && accentShare(written) < accentedShare;
    const matches = ({ words, lang }: Pattern, at: number) =>
      (lang === 'vi' || lang === spoken) &&
      words.every((word, i) => {
        const found = written[at + i];
        return found !== undefined && standsFor(found, word, lang, bare || words.length > 1);
      });
    const hits: PhraseHit[] = [];
    for (let at = 0; at < written.length; ) {
      const found = (byFirst.get(stem(written[at]?.fold ?? '')) ?? []).find((pattern) => matches(pattern, at));
      const last = found && written[at + found.words.length - 1];
      const first = written[at];
      if (found && first && last) hits.push({ topic: found.topic, surface: text.slice(first.start, last.end), start: first.start });
      at += found?.words.length ?? 1;
    }
    return hits;
  };
}

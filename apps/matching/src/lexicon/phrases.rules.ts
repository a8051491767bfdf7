import { detectLanguage } from '@caunoi/text/language';
import type { Lang } from '@caunoi/text/stop-words';
import { areNeighbours, type Token, tokens } from '@caunoi/text/tokens';

/** Below this share of accented words a Vietnamese text is taken as typed without accents. */
const accentedShare = 0.5;

/** How surely a folded syllable must mean one accented word to count alone: "xoai" is xoài, "trung" may be trứng, trung or trúng. */
const sureSyllable = 0.6;

const isWord = ({ fold }: Token) => /^[a-z]+$/.test(fold);

/** The share of words written with accents; of a usual Vietnamese text about .75. A text without words counts as accented. */
export function accentShare(words: readonly Token[]): number {
  const letters = words.filter(isWord);
  return letters.length === 0 ? 1 : letters.filter(({ exact, fold }) => exact !== fold).length / letters.length;
}

/** A phrase that speaks of a topic, or of none: then it is only kept whole. */
export interface PhraseEntry {
  topic: string | null;
  lang: Lang;
  phrase: string;
  /** It tells of what is wrong, not of what is wanted. */
  sign?: boolean;
}

interface Pattern extends Omit<PhraseEntry, 'phrase'> {
  words: readonly Token[];
  /** Whether it may be recognised by its folded spelling in a text without accents. */
  sure: boolean;
}

export interface PhraseHit {
  topic: string;
  surface: string;
  start: number;
  sign: boolean;
}

export type PhraseFinder = (text: string) => PhraseHit[];

const stem = (word: string) => (word.length > 4 && word.endsWith('s') ? word.slice(0, -1) : word);

/** Whether a written word may stand for the word of a pattern: equally accented, or typed without accents where that is no guess. */
const standsFor = (written: Token, wanted: Token, lang: Lang, foldSuffices: boolean) => {
  if (written.exact === wanted.exact) return true;
  if (lang !== 'vi') return stem(written.fold) === stem(wanted.fold) && (lang === 'fr' || written.exact === written.fold);
  return foldSuffices && written.exact === written.fold && written.fold === wanted.fold;
};

/** How often, of all times that a folded syllable is written, it is written with these accents: 0 to 1. */
export type AccentShare = (word: Pick<Token, 'exact' | 'fold'>) => number;

/** Counts how syllables are written in texts of the field. */
export function accentShares(texts: Iterable<string>): AccentShare {
  const exact = new Map<string, number>();
  const folded = new Map<string, number>();
  for (const text of texts) {
    for (const word of tokens(text)) {
      exact.set(word.exact, (exact.get(word.exact) ?? 0) + 1);
      folded.set(word.fold, (folded.get(word.fold) ?? 0) + 1);
    }
  }
  return (word) => (exact.get(word.exact) ?? 0) / (folded.get(word.fold) ?? 1);
}

/** In so few words English and French can't be told apart: "mangue". */
const fewWords = 4;

/**
 * Finds phrases in a text, the longest at each place, so that a longer word keeps the shorter ones in it from being read; Vietnamese ones in every text, English and French ones in texts of their language.
 */
export function phraseFinder(entries: readonly PhraseEntry[], shareOf: AccentShare): PhraseFinder {
  const byFirst = new Map<string, Pattern[]>();
  for (const { phrase, ...entry } of entries) {
    const words = tokens(phrase);
    const first = words[0] && stem(words[0].fold);
    if (!first) continue;
    const sure = words.length > 1 || words.every((word) => shareOf(word) >= sureSyllable);
    byFirst.set(first, [...(byFirst.get(first) ?? []), { ...entry, words, sure }]);
  }
  for (const patterns of byFirst.values()) patterns.sort((a, b) => b.words.length - a.words.length);

  return (text) => {
    const written = tokens(text);
    const spoken = detectLanguage(text);
    const bare = spoken === 'vi' && accentShare(written) < accentedShare;
    const reads = (lang: Lang) => lang === 'vi' || lang === spoken || (spoken !== 'vi' && written.length <= fewWords);
    const matches = ({ words, lang, sure }: Pattern, at: number) =>
      reads(lang) &&
      words.every((word, i) => {
        const [before, found] = [written[at + i - 1], written[at + i]];
        if (found === undefined || (i > 0 && before && !areNeighbours(text, before, found))) return false;
        return standsFor(found, word, lang, words.length > 1 || (bare && sure));
      });
    const hits: PhraseHit[] = [];
    for (let at = 0; at < written.length;) {
      const found = (byFirst.get(stem(written[at]?.fold ?? '')) ?? []).find((pattern) => matches(pattern, at));
      const last = found && written[at + found.words.length - 1];
      const first = written[at];
      if (found?.topic && first && last) {
        hits.push({ topic: found.topic, surface: text.slice(first.start, last.end), start: first.start, sign: found.sign === true });
      }
      at += found?.words.length ?? 1;
    }
    return hits;
  };
}

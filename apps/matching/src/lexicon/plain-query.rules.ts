import { isStopWord, type Lang } from '@caunoi/text/stop-words';
import { isBareSyllable } from '@caunoi/text/reading/syllables';
import { hasAccents } from '@caunoi/text/normalise';
import { type Token, tokens } from '@caunoi/text/tokens';

/** Words repeated in a run are at most so many. */
const LONGEST_RUN = 4;

const isSame = (words: readonly Token[], one: number, other: number, length: number) =>
  Array.from({ length }, (_, i) => i).every((i) => words[one + i]?.exact === words[other + i]?.exact);

/**
 * A query without what is said twice in a row: "máy máy" asks for no more than "máy".
 * @param isWord whether a syllable said twice is a word: "chôm chôm", "ba ba"
 */
export function withoutRepeats(query: string, isWord: (syllable: Token) => boolean): string {
  const words = tokens(query);
  const kept: Token[] = [];
  for (let at = 0; at < words.length;) {
    const before = (length: number) => kept.slice(-length);
    const repeated = Array.from({ length: LONGEST_RUN }, (_, i) => LONGEST_RUN - i).find(
      (length) => before(length).length === length && isSame([...before(length), ...words.slice(at)], 0, length, length),
    );
    const word = words[at];
    const isWhole = repeated === 1 && word && isWord(word) && kept.at(-2)?.exact !== word.exact;
    if (repeated === undefined || isWhole) kept.push(...words.slice(at, ++at));
    else at += repeated;
  }
  if (kept.length === words.length) return query;
  return kept.map(({ surface }) => surface).join(' ');
}

const operator = /^(?:AND|OR|NOT)$/;

/** A query without the operators of other search engines: here they are no more than words. */
export function withoutOperators(query: string): string {
  const words = tokens(query).filter(({ surface }) => operator.test(surface));
  return words.length === 0 ? query : words.reduceRight((text, { start, end }) => text.slice(0, start) + text.slice(end), query).trim();
}

/** "Không" is a grammar word as long as nothing is said beside it: by itself it may be air or a vacuum. */
const isGrammar = ({ exact, surface }: Token) =>
  operator.test(surface) ||
  /^không$/iu.test(surface.normalize('NFC')) ||
  (['vi', 'en', 'fr'] satisfies Lang[]).some((lang) => isStopWord(exact, lang));

/** Whether a query is made of grammar words only. "do" and "so do" may be đỏ and sơ đồ: without accents they are left alone. */
export function saysNothing(query: string): boolean {
  const words = tokens(query);
  if (words.length === 0 || !words.every(isGrammar)) return false;
  return words.some(({ surface, fold }) => operator.test(surface) || hasAccents(surface) || !isBareSyllable(fold));
}

import { contentTest } from '@caunoi/text/language';
import { tokens } from '@caunoi/text/tokens';
import type { Statistics } from './statistics';

/** The different words of a text that the index knows, folded, most telling first; grammar words are left out. */
export function tellingWords(statistics: Statistics, text: string, most: number): string[] {
  const folds = [
    ...new Set(
      tokens(text)
        .filter(contentTest(text))
        .map(({ fold }) => fold),
    ),
  ];
  const known = folds.map((fold) => ({ fold, df: statistics.df('fold', statistics.lexis.findFold(fold)) })).filter(({ df }) => df > 0);
  return known
    .sort((one, other) => one.df - other.df)
    .slice(0, most)
    .map(({ fold }) => fold);
}

/** A text without all but its most telling words, which stay in their order. */
export function cutTo(statistics: Statistics, text: string, most: number | undefined): string {
  const words = tokens(text);
  if (most === undefined || words.length <= most) return text;
  const kept = new Set(tellingWords(statistics, text, most));
  return words
    .filter(({ fold }) => kept.has(fold))
    .map(({ surface }) => surface)
    .join(' ');
}

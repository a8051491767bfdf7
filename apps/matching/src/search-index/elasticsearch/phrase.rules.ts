import { createHash } from 'node:crypto';
import { oneLine, phraseKey } from '@caunoi/text/suggest';
import { tokens } from '@caunoi/text/tokens';
import { readable } from '@caunoi/text/vocabulary';

/** Neighbours as one word. */
export const pairOf = (one: string, other: string) => `${one}_${other}`;

/** A phrase that is suggested, with what corrections want to know of its words. */
export interface Phrase {
  /** Equal for the same words. */
  key: string;
  /** How much the one who says it counts. */
  weight: number;
  text: string;
  folds: string[];
  /** Each as `fold exact written`. */
  words: string[];
  pairs: string[];
}

export function phraseOf(text: string, weight: number): Phrase | undefined {
  const found = tokens(text);
  if (found.length === 0) return undefined;
  return {
    ...{ key: phraseKey(found), weight, text: oneLine(text) },
    folds: [...new Set(found.map(({ fold }) => fold))],
    words: [...new Set(found.map(({ fold, exact, surface }) => `${fold} ${exact} ${readable(surface)}`))],
    pairs: [...new Set(found.slice(1).map(({ exact }, i) => pairOf(found[i]?.exact ?? '', exact)))],
  };
}

/** Where a phrase is kept: names of things never look like this. */
export const phraseId = (key: string) => `phrase:${createHash('sha256').update(key).digest('base64url')}`;

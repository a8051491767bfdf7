import type { ReadText } from '@caunoi/text/highlight';
import { type Token, tokens } from '@caunoi/text/tokens';
import type { Widened } from '../lexicon/expand.rules';

/** What the answer shows of a thing: its texts, and the concepts it surely speaks of. */
export interface Telling {
  texts: readonly ReadText[];
  concepts: ReadonlySet<string>;
}

/** Whether a text holds all words of a phrase; accents that the text has must agree. */
const says = ({ accented, exact, fold }: ReadText, phrase: readonly Token[]) =>
  phrase.every((word) => (accented ? exact.includes(word.exact) : fold.includes(word.fold)));

/**
 * Of what a query was widened with, the part that is true of the answer: something that is shown speaks of the concept, or one of its texts
 * says a phrase of it. Whoever reads "specialists call it …" looks for that below.
 * @param phrasesOf how the term of a widening is written
 */
export function widenedTo(
  widened: readonly Widened[],
  shown: readonly Telling[],
  phrasesOf: (one: Widened) => readonly string[],
): Widened[] {
  return widened.filter((one) => {
    const phrases = phrasesOf(one).map((phrase) => tokens(phrase));
    return shown.some(
      ({ texts, concepts }) => concepts.has(one.concept) || texts.some((text) => phrases.some((phrase) => says(text, phrase))),
    );
  });
}

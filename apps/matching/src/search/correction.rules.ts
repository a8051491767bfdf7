import { contentTest, detectLanguage } from '@caunoi/text/language';
import { tokens } from '@caunoi/text/tokens';

const plain = (text: string) =>
  tokens(text)
    .map(({ fold }) => fold)
    .join(' ');

/**
 * Whether a correction is worth offering: it restores accents, or a word was typed that stands nowhere. Rare words that do stand
 * somewhere are everyday wordings far more often than slips; in a sentence of another language most words are only strangers to the
 * titles that corrections come from.
 * @param known folded words of the query that some document contains, or that the lexicon knows in another language
 */
export function isHelpful(query: string, corrected: string, known: ReadonlySet<string>): boolean {
  if (detectLanguage(query) !== 'vi' && tokens(query).length > 1) return false;
  if (plain(corrected) === plain(query)) return true;
  return tokens(query)
    .filter(contentTest(query))
    .some(({ fold }) => !known.has(fold));
}

import { contentTest, detectLanguage } from '@caunoi/text/language';
import { isStopWord } from '@caunoi/text/stop-words';
import { type Token, tokens } from '@caunoi/text/tokens';
import type { Lexicon } from '../lexicon/lexicon';

const plain = (text: string) =>
  tokens(text)
    .map(({ fold }) => fold)
    .join(' ');

/** Who writes a sentence has said enough: its words are rarely all in the titles that corrections come from. */
const mostWords = 8;

/** Abbreviations and codes are written as they are meant. */
const isCode = ({ surface, fold }: Token) => /\d/.test(fold) || /^\p{Lu}{2,}$/u.test(surface.normalize('NFC'));

/** So are the halves of a unit: m³/ngđ. */
const isHalf = (query: string, { start, end }: Token) => query[start - 1] === '/' || query[end] === '/';

/** The folded words of a query that are right whatever the index holds: those of names, those of other languages, and those that are only `written` so. */
export function rightWords(lexicon: Lexicon, q: string) {
  const words = tokens(q);
  const named = [...lexicon.objects.find(q), ...lexicon.functions.find(q)].flatMap(({ surface }) => tokens(surface));
  const foreign = words.filter((word) => lexicon.knows(word) || isStopWord(word.exact, 'en') || isStopWord(word.exact, 'fr'));
  const folds = (list: readonly Token[]) => list.map(({ fold }) => fold);
  return { right: folds([...named, ...foreign]), written: folds(words.filter((word) => lexicon.writes(word))) };
}

/**
 * Whether a correction is worth offering: it restores accents, or a word was typed that stands nowhere. Rare words that do stand
 * somewhere are everyday wordings far more often than slips; in a sentence of another language most words are only strangers to the
 * titles that corrections come from. What is known stays as it was typed.
 * @param known folded words of the query that some document contains, or that the lexicon knows in another language
 */
export function isHelpful(query: string, corrected: string, known: ReadonlySet<string>): boolean {
  const typed = tokens(query);
  if (typed.length > mostWords || (detectLanguage(query) !== 'vi' && typed.length > 1)) return false;
  if (plain(corrected) === plain(query)) return true;
  const written = tokens(corrected);
  const isMeant = (word: Token) => known.has(word.fold) || isCode(word) || isHalf(query, word);
  const changed = typed.filter(({ fold }, at) => written[at]?.fold !== fold);
  if (typed.length === written.length && changed.some(isMeant)) return false;
  return typed.filter(contentTest(query)).some((word) => !isMeant(word));
}

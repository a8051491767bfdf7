import { isBareSyllable } from '../reading/syllables';
import { isStopWord } from '../stop-words';
import { type Token, tokens } from '../tokens';
import type { PlannedFrom } from './inverted-index';
import { type ClauseGroup, Clauses, coverageOf, expansionProfile, formsOf, read, slack } from './query-plan';
import type { AnalyserName, Profile } from './search-weights';

const manner = { analyser: 'fold', weight: 0, slips: true } as const;

/** IEC is an abbreviation, though "iec" could be a syllable, where it is not everything that is in capitals. */
export const isAbbreviation = ({ surface }: Token, text: string) =>
  /^[A-Z]{2,}$/.test(surface) && (text !== text.toUpperCase() || !/\p{L}/u.test(text.replace(surface, '')));

/** The neighbours of a text. What is typed twice is its own neighbour only where texts have it so: "chôm chôm". */
function pairsOf(index: PlannedFrom, text: string) {
  const { lexis } = index;
  const pair = (one: Token, two: Token) => lexis.findFoldPair(lexis.findFold(one.fold), lexis.findFold(two.fold));
  return read(text).pairs.filter(([one, two]) => one.fold !== two.fold || index.df('fold2', pair(one, two)) > 0);
}

/** Which words of a text are only parts of words: syllables, and what the index does not know, which may be a slip of one. */
function boundWords(index: PlannedFrom, text: string, alone: ReadonlySet<string>) {
  const { words } = read(text);
  const beside = new Set(pairsOf(index, text).flatMap(([one, two]) => [one.fold, two.fold]));
  const isPart = (token: Token) => isBareSyllable(token.fold) || index.df('fold', index.lexis.findFold(token.fold)) === 0;
  const bound = words.filter(({ token }) => beside.has(token.fold) && isPart(token) && !isAbbreviation(token, text));
  return new Set(bound.flatMap(({ token }) => (alone.has(token.fold) || alone.has(token.exact) ? [] : [token.fold])));
}

/**
 * A word with accents alone is that word, or the same in a text without accents: "bò" is no "bộ". Undefined where no text has it so, and it
 * may be a slip: a word that is surely right stands in no text rather than with other accents ("lợn" is no "lớn"). The "de" of French texts
 * is no "dê".
 */
function accentedForms({ lexis }: PlannedFrom, clauses: Clauses, { exact, fold }: Token, isRight: boolean): number[] | undefined {
  const own = lexis.findExact(exact);
  if (exact === fold || !(isRight || clauses.knows('exact', own))) return undefined;
  const plain = isStopWord(fold, 'en') || isStopWord(fold, 'fr') ? [] : [lexis.findExact(fold)];
  return [own, ...plain].filter((term) => clauses.knows('exact', term));
}

/**
 * What holds the words of a query as words. Most Vietnamese words have two syllables, and one of them alone is part of many others: "riêng"
 * is in "sầu riêng" and in "nói riêng". So a syllable counts only beside a neighbour that it was typed with.
 * @param alone syllables that are words by themselves, folded ("xoai") or as they must be accented ("tôm")
 */
export function wholeWords(index: PlannedFrom, text: string, alone: ReadonlySet<string>): ClauseGroup {
  const { words } = read(text);
  const { lexis } = index;
  const clauses = new Clauses(index);
  const forms = new Map(words.map(({ token }) => [token.fold, formsOf(index, clauses, token, manner).map(({ term }) => term)]));
  const formsIn = ({ fold }: Token) => forms.get(fold) ?? [lexis.findFold(fold)];
  const neighbours = pairsOf(index, text).map(([one, two]) => {
    const terms = formsIn(one).flatMap((first) => formsIn(two).map((second) => lexis.findFoldPair(first, second)));
    return { folds: [one.fold, two.fold], terms: terms.filter((term) => clauses.knows('fold2', term)) };
  });
  const typed = new Map(words.map(({ token }) => [token.fold, accentedForms(index, clauses, token, alone.has(token.exact))]));
  const bound = boundWords(index, text, alone);
  let total = 0;
  for (const [fold, terms] of forms) {
    const accented = typed.get(fold);
    const isMissing = accented?.length === 0 && !bound.has(fold);
    const mass = isMissing ? clauses.idf('exact', -1) : Math.max(0, ...terms.map((term) => clauses.idf('fold', term)));
    const beside = neighbours.filter((pair) => pair.folds.includes(fold) && pair.terms.length > 0);
    if (!bound.has(fold) && accented) for (const term of accented) clauses.hold('exact', term, mass);
    else if (!bound.has(fold)) for (const term of terms) clauses.hold('fold', term, mass);
    else for (const pair of beside) for (const term of pair.terms) clauses.hold('fold2', term, mass / beside.length);
    if (!bound.has(fold) || beside.length > 0) total += mass;
  }
  const known = [...forms.values()].filter((terms) => terms.length > 0).length;
  return { role: 'whole', clauses: clauses.list, needed: total * coverageOf(known) * slack };
}

/** What holds every line of a phrase as it is phrased. */
export function wholePhrase(index: PlannedFrom, text: string, profile: Profile): ClauseGroup {
  const { lexis } = index;
  const [single, pair] = profile.fold ? (['fold', 'fold2'] as const) : (['exact', 'exact2'] as const);
  const numberOf = (token: Token) => (profile.fold ? lexis.findFold(token.fold) : lexis.findExact(token.exact));
  const pairOf = (one: number, two: number) => (profile.fold ? lexis.findFoldPair(one, two) : lexis.findExactPair(one, two));
  const clauses = new Clauses(index);
  const wanted = text.split('\n').flatMap((line): { analyser: AnalyserName; term: number }[] => {
    const words = tokens(line).map(numberOf);
    if (words.length === 1) return words.map((term) => ({ analyser: single, term }));
    return words.slice(1).map((word, i) => ({ analyser: pair, term: pairOf(words[i] ?? -1, word) }));
  });
  const isKnown = wanted.every(({ analyser, term }) => clauses.knows(analyser, term));
  for (const { analyser, term } of isKnown ? wanted : []) clauses.hold(analyser, term, 1, 1);
  return { role: 'whole', clauses: clauses.list, needed: isKnown ? clauses.list.length : Infinity };
}

/** What holds a phrase word for word, with the accents that it is written with. */
export const asPhrased = (index: PlannedFrom, phrase: string): ClauseGroup =>
  wholePhrase(index, phrase, expansionProfile(phrase, {}).profile);

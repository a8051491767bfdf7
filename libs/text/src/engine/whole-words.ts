import { isBareSyllable } from '../reading/syllables';
import { type Token, tokens } from '../tokens';
import type { InvertedIndex } from './inverted-index';
import { type ClauseGroup, Clauses, coverageOf, formsOf, read, slack } from './query-plan';
import type { AnalyserName, Profile } from './search-weights';

const manner = { analyser: 'fold', weight: 0, slips: true } as const;

/** IEC is an abbreviation, though "iec" could be a syllable, where it is not everything that is in capitals. */
const isAbbreviation = ({ surface }: Token, text: string) =>
  /^[A-Z]{2,}$/.test(surface) && (text !== text.toUpperCase() || !/\p{L}/u.test(text.replace(surface, '')));

/** Which words of a text are only parts of words: syllables, and what the index does not know, which may be a slip of one. */
function boundWords(index: InvertedIndex, text: string, alone: ReadonlySet<string>) {
  const { words, pairs } = read(text);
  const beside = new Set(pairs.flatMap(([one, two]) => [one.fold, two.fold]));
  const isPart = (token: Token) => isBareSyllable(token.fold) || index.lexis.findFold(token.fold) < 0;
  const bound = words.filter(({ token }) => beside.has(token.fold) && isPart(token) && !isAbbreviation(token, text));
  return new Set(bound.map(({ token }) => token.fold)).difference(alone);
}

/** A word with accents alone is that word, or the same in a text without accents: "bò" is no "bộ". Nothing where no text has it so. */
function accentedForms({ lexis }: InvertedIndex, clauses: Clauses, { exact, fold }: Token): number[] {
  const own = lexis.findExact(exact);
  return exact !== fold && clauses.knows('exact', own) ? [own, lexis.findExact(fold)].filter((term) => clauses.knows('exact', term)) : [];
}

/**
 * What holds the words of a query as words. Most Vietnamese words have two syllables, and one of them alone is part of many others: "riêng"
 * is in "sầu riêng" and in "nói riêng". So a syllable counts only beside a neighbour that it was typed with.
 * @param alone folded syllables that are words by themselves: "xoai", "tom"
 */
export function wholeWords(index: InvertedIndex, text: string, alone: ReadonlySet<string>): ClauseGroup {
  const { words, pairs } = read(text);
  const { lexis } = index;
  const clauses = new Clauses(index);
  const forms = new Map(words.map(({ token }) => [token.fold, formsOf(index, clauses, token, manner).map(({ term }) => term)]));
  const formsIn = ({ fold }: Token) => forms.get(fold) ?? [lexis.findFold(fold)];
  const neighbours = pairs.map(([one, two]) => {
    const terms = formsIn(one).flatMap((first) => formsIn(two).map((second) => lexis.foldPairs.find(first, second)));
    return { folds: [one.fold, two.fold], terms: terms.filter((term) => clauses.knows('fold2', term)) };
  });
  const typed = new Map(words.map(({ token }) => [token.fold, accentedForms(index, clauses, token)]));
  const bound = boundWords(index, text, alone);
  let total = 0;
  for (const [fold, terms] of forms) {
    const mass = Math.max(0, ...terms.map((term) => clauses.idf('fold', term)));
    const beside = neighbours.filter((pair) => pair.folds.includes(fold) && pair.terms.length > 0);
    const accented = typed.get(fold) ?? [];
    if (!bound.has(fold) && accented.length > 0) for (const term of accented) clauses.hold('exact', term, mass);
    else if (!bound.has(fold)) for (const term of terms) clauses.hold('fold', term, mass);
    else for (const pair of beside) for (const term of pair.terms) clauses.hold('fold2', term, mass / beside.length);
    if (!bound.has(fold) || beside.length > 0) total += mass;
  }
  const known = [...forms.values()].filter((terms) => terms.length > 0).length;
  return { role: 'whole', clauses: clauses.list, needed: total * coverageOf(known) * slack };
}

/** What holds every line of a phrase as it is phrased. */
export function wholePhrase(index: InvertedIndex, text: string, profile: Profile): ClauseGroup {
  const { lexis } = index;
  const [single, pair] = profile.fold ? (['fold', 'fold2'] as const) : (['exact', 'exact2'] as const);
  const numberOf = (token: Token) => (profile.fold ? lexis.findFold(token.fold) : lexis.findExact(token.exact));
  const pairs = profile.fold ? lexis.foldPairs : lexis.exactPairs;
  const clauses = new Clauses(index);
  const wanted = text.split('\n').flatMap((line): { analyser: AnalyserName; term: number }[] => {
    const words = tokens(line).map(numberOf);
    if (words.length === 1) return words.map((term) => ({ analyser: single, term }));
    return words.slice(1).map((word, i) => ({ analyser: pair, term: pairs.find(words[i] ?? -1, word) }));
  });
  const isKnown = wanted.every(({ analyser, term }) => clauses.knows(analyser, term));
  for (const { analyser, term } of isKnown ? wanted : []) clauses.hold(analyser, term, 1, 1);
  return { role: 'whole', clauses: clauses.list, needed: isKnown ? clauses.list.length : Infinity };
}

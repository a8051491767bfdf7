import { contentTest } from '../language';
import { hasAccents } from '../normalise';
import { isTypedOut } from '../spelling';
import { type Token, tokens } from '../tokens';
import { inflections } from './inflections';
import type { PlannedFrom } from './inverted-index';
import { type AnalyserName, analysers, type Profile, searchWeights as weights } from './search-weights';

/** One list of postings to read. `mass` is what holding the term counts towards being a hit. */
export interface Clause {
  /** Its list among all lists. */
  key: number;
  analyser: AnalyserName;
  term: number;
  weight: number;
  mass: number;
}

/** One number for a list of postings. */
export const clauseKey = (analyser: AnalyserName, term: number): number => term * analysers.length + analysers.indexOf(analyser);

/** Clauses whose masses count together; a document is a hit as soon as it holds `needed` of them. */
export interface ClauseGroup {
  role: 'words' | 'ranking' | 'trigrams' | 'whole';
  clauses: Clause[];
  needed: number;
}

export interface Plan {
  groups: ClauseGroup[];
  /** How many different words of the text the index knows, grammar words aside. */
  known: number;
  /** The score no document can exceed. */
  ceiling: number;
}

interface Word {
  token: Token;
  times: number;
}

/** A query as read: its words without grammar words (unless it has no others), and its neighbouring pairs. */
interface QueryWords {
  words: Word[];
  pairs: (readonly [Token, Token])[];
}

const parse = (text: string): QueryWords => {
  const all = tokens(text);
  const content = contentTest(text);
  const words = new Map<string, Word>();
  for (const token of all.filter(content)) {
    const known = words.get(token.exact);
    if (known) known.times = Math.min(known.times + 1, weights.repeats);
    else words.set(token.exact, { token, times: 1 });
  }
  const pairs = all.flatMap((token, i): (readonly [Token, Token])[] => {
    const next = all[i + 1];
    return next && (content(token) || content(next)) ? [[token, next]] : [];
  });
  return { words: [...words.values()], pairs };
};

/** Expansions are the same few thousand phrases again and again; what one says does not depend on the index. */
const parsed = new Map<string, QueryWords>();
const mostParsed = 5_000;
const longestKept = 100;

/** Leaves no text that was read before. */
export const forgetParsed = () => parsed.clear();

export const read = (text: string): QueryWords => {
  const known = parsed.get(text);
  if (known) return known;
  const query = parse(text);
  if (parsed.size >= mostParsed) parsed.clear();
  if (text.length <= longestKept) parsed.set(text, query);
  return query;
};

/** Adds clauses, one per term, and leaves out what the index has never seen. */
export class Clauses {
  readonly list: Clause[] = [];
  private readonly entered = new Map<number, Clause>();

  constructor(private readonly index: PlannedFrom) {}

  idf(analyser: AnalyserName, term: number): number {
    return this.index.idf(this.index.df(analyser, term));
  }

  knows(analyser: AnalyserName, term: number): boolean {
    return this.index.df(analyser, term) > 0;
  }

  add(analyser: AnalyserName, term: number, weight: number, mass = 0) {
    if (!this.knows(analyser, term)) return;
    const key = clauseKey(analyser, term);
    const before = this.entered.get(key);
    const scored = weight * this.idf(analyser, term);
    if (before) {
      before.weight += scored;
      before.mass = Math.max(before.mass, mass);
      return;
    }
    const clause = { key, analyser, term, weight: scored, mass };
    this.entered.set(key, clause);
    this.list.push(clause);
  }

  /** A clause that only decides: its mass grows with each that asks for it, up to `most`. */
  hold(analyser: AnalyserName, term: number, mass: number, most = Infinity) {
    this.add(analyser, term, 0);
    const clause = this.entered.get(clauseKey(analyser, term));
    if (clause) clause.mass = Math.min(most, clause.mass + mass);
  }
}

/** The forms of a word that the index knows, its own first; other inflections exist for folded words only. */
const knownForms = ({ lexis }: PlannedFrom, clauses: Clauses, token: Token, analyser: 'exact' | 'fold') => {
  if (analyser === 'exact') return [lexis.findExact(token.exact)].filter((term) => clauses.knows('exact', term));
  return [token.fold, ...inflections(token.fold)].map((form) => lexis.findFold(form)).filter((term) => clauses.knows('fold', term));
};

/** How the deciding words are read: under which analyser, at what weight, and whether an unknown one may be a slip. */
interface Manner {
  analyser: 'exact' | 'fold';
  weight: number;
  slips: boolean;
}

/** The forms that a word is searched by, and how much each counts against the word itself; a syllable typed with its accents is no slip. */
export const formsOf = (index: PlannedFrom, clauses: Clauses, token: Token, { analyser, slips }: Manner) => {
  const own = analyser === 'exact' ? index.lexis.findExact(token.exact) : index.lexis.findFold(token.fold);
  const known = knownForms(index, clauses, token, analyser).map((term) => ({ term, worth: term === own ? 1 : weights.inflection }));
  if (known.length > 0 || !slips || isTypedOut(token)) return known;
  const near = index.lexis.near(token.fold).filter((term) => clauses.knows('fold', term));
  return near.map((term) => ({ term, worth: weights.slip }));
};

/** Enters the words that decide what is a hit; returns the mass of those the index knows, their number, and the unknown rest. */
const enterWords = (index: PlannedFrom, clauses: Clauses, words: readonly Word[], manner: Manner) => {
  const { analyser, weight } = manner;
  const seen = new Set<string>();
  const unknown: Token[] = [];
  let mass = 0;
  for (const { token, times } of words) {
    const forms = formsOf(index, clauses, token, manner);
    const telling = Math.max(0, ...forms.map(({ term }) => clauses.idf(analyser, term)));
    for (const { term, worth } of forms) clauses.add(analyser, term, weight * times * worth, telling);
    if (forms.length === 0) unknown.push(token);
    else if (!seen.has(token[analyser])) {
      seen.add(token[analyser]);
      mass += telling;
    }
  }
  return { mass, known: seen.size, unknown };
};

/** A trigram that most documents hold tells nothing and costs most; unknown words keep all of theirs, which are all they have. */
const enterTrigrams = (index: PlannedFrom, clauses: Clauses, words: readonly Word[], unknown: readonly Token[], weight: number) => {
  const most = Math.max(weights.budget.trigramFloor, weights.budget.trigramShare * index.living);
  for (const { token, times } of words) {
    for (const term of index.lexis.findTrigrams(token.fold)) {
      if (unknown.includes(token) || index.df('tri', term) <= most) clauses.add('tri', term, weight * times);
    }
  }
};

/** Float sums of the same masses in another order must not decide. */
export const slack = 0.999;

/** The share of the idf of its known words that makes a hit, by their number. */
export const coverageOf = (known: number) => weights.coverage.find((line) => known <= line.words)?.share ?? 0;

/** Enters what only ranks: accented words where folded ones decide, and neighbouring pairs. */
const enterRanking = ({ lexis }: PlannedFrom, clauses: Clauses, { words, pairs }: QueryWords, profile: Profile) => {
  const { exact = 0, exact2 = 0, fold2 = 0 } = profile;
  if (profile.fold && exact) for (const { token, times } of words) clauses.add('exact', lexis.findExact(token.exact), exact * times);
  for (const [one, two] of pairs) {
    if (exact2) clauses.add('exact2', lexis.findExactPair(lexis.findExact(one.exact), lexis.findExact(two.exact)), exact2);
    if (fold2) clauses.add('fold2', lexis.findFoldPair(lexis.findFold(one.fold), lexis.findFold(two.fold)), fold2);
  }
};

/**
 * What to read for a text. Groups in order: the words that decide what is a hit (folded ones, unless the profile has none), words and
 * pairs that only rank, and trigrams, which only rank too. `whole`: only what holds every word is a hit.
 */
export function plan(index: PlannedFrom, text: string, profile: Profile, { whole = false } = {}): Plan {
  const query = read(text);
  const deciding = new Clauses(index);
  const analyser = profile.fold ? 'fold' : 'exact';
  const slips = analyser === 'fold' && !whole && query.words.length <= weights.slipWords;
  const manner = { analyser, weight: profile[analyser] ?? 0, slips } as const;
  const { mass, known, unknown } = enterWords(index, deciding, query.words, manner);
  const needed = !whole ? mass * coverageOf(known) : unknown.length > 0 ? Infinity : mass;
  const ranking = new Clauses(index);
  enterRanking(index, ranking, query, profile);
  const trigrams = new Clauses(index);
  if (profile.tri) enterTrigrams(index, trigrams, query.words, unknown, profile.tri);
  const groups = withinBudget(index, [
    { role: 'words', clauses: deciding.list, needed: needed * slack },
    { role: 'ranking', clauses: ranking.list, needed: 0 },
    { role: 'trigrams', clauses: trigrams.list, needed: 0 },
  ]);
  return { groups, known, ceiling: groups.flatMap(({ clauses }) => clauses).reduce((sum, { weight }) => sum + weight, 0) };
}

/** Leaves out the longest lists, which tell least, until the rest can be read in time; never those that decide what is a hit. */
function withinBudget(index: PlannedFrom, groups: ClauseGroup[]): ClauseGroup[] {
  const df = ({ analyser, term }: Clause) => index.df(analyser, term);
  const optional = ({ clauses, needed }: ClauseGroup) => clauses.filter(({ mass }) => mass === 0 || needed === 0);
  let total = groups.flatMap(({ clauses }) => clauses).reduce((sum, clause) => sum + df(clause), 0);
  const dropped = new Set<Clause>();
  const longestFirst = groups.flatMap(optional).sort((a, b) => df(b) - df(a));
  for (const clause of longestFirst) {
    if (total <= weights.budget.postings) break;
    total -= df(clause);
    dropped.add(clause);
  }
  return dropped.size === 0
    ? groups
    : groups.map((group) => ({ ...group, clauses: group.clauses.filter((clause) => !dropped.has(clause)) }));
}

/** How an expansion is read beside its query, and by what its weight is scaled so that single words of both weigh alike. */
export function expansionProfile(text: string, beside: Profile): { profile: Profile; scale: number } {
  const profile = hasAccents(text) ? weights.accentedExpansion : weights.unaccentedExpansion;
  const single = (of: Profile) => (of.exact ?? 0) + (of.fold ?? 0);
  return { profile, scale: single(beside) / single(profile) };
}

/** The accent gate. */
export const profileOf = (text: string): Profile => (hasAccents(text) ? weights.accented : weights.unaccented);

import type { Clause, ClauseGroup, Plan } from '@caunoi/text/engine/query-plan';
import { expansionProfile, plan, profileOf } from '@caunoi/text/engine/query-plan';
import { type AnalyserName, searchWeights } from '@caunoi/text/engine/search-weights';
import { isDecidedByWhole } from '@caunoi/text/engine/search-document';
import { asPhrased, wholePhrase, wholeWords } from '@caunoi/text/engine/whole-words';
import type { IndexQuery } from '../search-index';
import { type Json, nothing } from './conditions.rules';
import { fieldOf } from './definition';
import type { Statistics } from './statistics';

/** A search as the engine in memory plans it. */
export interface Planned {
  own: Plan;
  /** The groups of the text, and those of each expansion. */
  groups: readonly ClauseGroup[];
  beside: readonly (readonly ClauseGroup[])[];
  /** What each word scores, over all texts. */
  scored: readonly Scored[];
  isBrowsing: boolean;
  /** Whether only what holds the words whole is a hit, or they decide at all. */
  whole: 'only' | 'decides' | 'any';
  /** Phrases that a hit must hold, and such that it must not. */
  phrases: readonly ClauseGroup[];
  without: readonly ClauseGroup[];
}

interface Scored {
  analyser: AnalyserName;
  word: string;
  /** What its score is multiplied by. Elasticsearch itself multiplies by the frequency, and still by a constant that Lucene has left out. */
  boost: number;
}

export function planned(statistics: Statistics, query: IndexQuery): Planned {
  const { text, expansions = [], alone, only, phrases = [], without = [] } = query;
  const profile = profileOf(text);
  const own = plan(statistics, text, profile);
  const groups = alone ? [...own.groups, wholeWords(statistics, text, new Set(alone))] : own.groups;
  const weighed: { groups: readonly ClauseGroup[]; scale: number }[] = [{ groups, scale: 1 }];
  for (const { text: phrase, weight } of expansions) {
    const { profile: strict, scale } = expansionProfile(phrase, profile);
    const whole = plan(statistics, phrase, strict, { whole: true }).groups;
    weighed.push({ groups: alone ? [...whole, wholePhrase(statistics, phrase, strict)] : whole, scale: weight * scale });
  }
  const beside = weighed.slice(1).map((one) => one.groups);
  return {
    ...{ own, groups, beside },
    scored: scoredIn(statistics, weighed),
    isBrowsing: text.trim() === '' && expansions.length === 0,
    whole: !isDecidedByWhole(query) ? 'any' : (only ?? 'decides') === 'whole' ? 'only' : 'decides',
    phrases: phrases.map((phrase) => asPhrased(statistics, phrase)),
    without: without.map((phrase) => asPhrased(statistics, phrase)),
  };
}

/** Each word once, however many texts ask for it: scores are linear in the weight. */
function scoredIn(statistics: Statistics, texts: readonly { groups: readonly ClauseGroup[]; scale: number }[]): Scored[] {
  const sums = new Map<number, { clause: Clause; weight: number }>();
  for (const { groups, scale } of texts)
    for (const clause of groups.flatMap(({ clauses }) => clauses)) {
      const known = sums.get(clause.key);
      if (known) known.weight += scale * clause.weight;
      else sums.set(clause.key, { clause, weight: scale * clause.weight });
    }
  return [...sums.values()]
    .filter(({ weight }) => weight > 0)
    .map(({ clause: { analyser, term }, weight }) => ({
      ...{ analyser, word: statistics.word(term) },
      boost: weight / statistics.ownIdf(analyser, term) / (1 + searchWeights.bm25.k1),
    }));
}

/** What holds enough of a group's words. */
function holding(statistics: Statistics, { clauses, needed }: ClauseGroup): Json[] {
  const deciding = clauses.filter(({ mass }) => mass > 0);
  const total = deciding.reduce((sum, { mass }) => sum + mass, 0);
  if (deciding.length === 0 || total < needed) return [];
  const least = Math.min(...deciding.map(({ mass }) => mass));
  const each = deciding.map(({ analyser, term }): Json => ({ term: { [fieldOf[analyser]]: statistics.word(term) } }));
  if (least >= needed) return [{ bool: { should: each } }];
  if (total - least < needed) return [{ bool: { filter: each } }];
  const masses = deciding.map(({ mass }, i) => ({ constant_score: { filter: each[i], boost: mass } }));
  return [{ function_score: { query: { bool: { should: masses } }, min_score: needed } }];
}

/** Phrases that are asked for are held, and none that is not wanted. */
const demanded = (statistics: Statistics, { phrases, without }: Planned): Json[] => [
  ...phrases.map((group) => anyOf(holding(statistics, group))),
  ...without.map((group) => ({ bool: { must_not: holding(statistics, group) } })),
];

/** What holds a single one of them. */
const touching = (statistics: Statistics, { clauses }: ClauseGroup): Json[] => holding(statistics, { role: 'words', clauses, needed: 0 });

const anyOf = (either: readonly Json[]): Json => (either.length === 0 ? nothing : { bool: { should: either } });

/** The words of a search, found and scored by them. */
const scoring = ({ scored }: Planned, filter: readonly Json[]): Json => ({
  bool: {
    filter,
    should: scored.map(({ analyser, word, boost }) => ({ term: { [fieldOf[analyser]]: { value: word, boost } } })),
    minimum_should_match: 0,
  },
});

const open: Json = { term: { open: true } };

/** By which a hit says that it holds the words whole. */
export const WHOLE = 'whole';

/**
 * The queries of a search. `best`: what holds the words of the text whole, where that decides. `strict` and `loose`: what is found, and what
 * is where that is too little. All of them score alike.
 */
export function queriesOf(statistics: Statistics, search: Planned) {
  const { groups, beside } = search;
  const inRole = (list: readonly ClauseGroup[], role: ClauseGroup['role']) => list.filter((group) => group.role === role);
  const held = (role: ClauseGroup['role'], own: readonly ClauseGroup[] = groups) =>
    [...inRole(own, role), ...beside.flatMap((list) => inRole(list, role))].flatMap((group) => holding(statistics, group));
  const near = (role: ClauseGroup['role']) => inRole(groups, role).flatMap((group) => touching(statistics, group));
  const ownWhole = inRole(groups, 'whole').flatMap((group) => holding(statistics, group));
  const isWhole = search.whole !== 'any';
  const demands = demanded(statistics, search);
  const wholes = held('whole');
  // A bool without clauses would match everything.
  const whole = wholes.length > 0 ? { bool: { should: wholes, minimum_should_match: 1, _name: WHOLE } } : nothing;
  const close = (best: number) => ({
    function_score: { query: scoring(search, [anyOf(held('words'))]), min_score: best * searchWeights.closeness },
  });
  return {
    best: ownWhole.length > 0 ? scoring(search, [open, anyOf(ownWhole)]) : null,
    /** What holds the words whole, where that is to be told of the hits. */
    whole: isWhole ? whole : null,
    strict: (best: number, conditions: readonly Json[]) => {
      const filter = [open, ...demands, ...conditions];
      if (search.isBrowsing) return scoring(search, filter);
      if (!isWhole) return scoring(search, [anyOf(held('words')), ...filter]);
      const closely = search.whole === 'decides' && Number.isFinite(best) ? [close(best)] : [];
      return scoring(search, [anyOf([whole, ...closely]), ...filter]);
    },
    loose: (conditions: readonly Json[]) => {
      const found = isWhole ? [whole, ...near('whole')] : [...held('words'), ...near('words')];
      return scoring(search, [anyOf(found), open, ...demands, ...conditions]);
    },
  };
}

/** Whether so few are found that less may do. */
export const isTooLittle = (total: number, { own, isBrowsing, whole }: Planned) => {
  const { hits, precise } = searchWeights.little;
  return !isBrowsing && whole !== 'only' && (total === 0 || (total < hits && own.known > precise));
};

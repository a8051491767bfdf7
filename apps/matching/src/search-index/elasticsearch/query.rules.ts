import type { Clause, ClauseGroup, Plan } from '@caunoi/text/engine/query-plan';
import { expansionProfile, plan, profileOf } from '@caunoi/text/engine/query-plan';
import { type AnalyserName, searchWeights } from '@caunoi/text/engine/search-weights';
import { wholePhrase, wholeWords } from '@caunoi/text/engine/whole-words';
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
}

interface Scored {
  analyser: AnalyserName;
  word: string;
  /** What its score is multiplied by. Elasticsearch itself multiplies by the frequency, and still by a constant that Lucene has left out. */
  boost: number;
}

export function planned(statistics: Statistics, { text, expansions = [], alone }: IndexQuery): Planned {
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
  return { own, groups, beside, scored: scoredIn(statistics, weighed), isBrowsing: text.trim() === '' && expansions.length === 0 };
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
  const isWhole = inRole(groups, 'whole').length > 0;
  const close = (best: number) => ({
    function_score: { query: scoring(search, [anyOf(held('words'))]), min_score: best * searchWeights.closeness },
  });
  return {
    best: ownWhole.length > 0 ? scoring(search, [open, anyOf(ownWhole)]) : null,
    strict: (best: number, conditions: readonly Json[]) => {
      if (search.isBrowsing) return scoring(search, [open, ...conditions]);
      if (!isWhole) return scoring(search, [open, anyOf(held('words')), ...conditions]);
      return scoring(search, [open, anyOf([...held('whole'), ...(Number.isFinite(best) ? [close(best)] : [])]), ...conditions]);
    },
    loose: (conditions: readonly Json[]) => {
      const role = isWhole ? 'whole' : 'words';
      return scoring(search, [open, anyOf([...held(role), ...near(role)]), ...conditions]);
    },
  };
}

/** Whether so few are found that less may do. */
export const isTooLittle = (total: number, { own, isBrowsing }: Planned) => {
  const { hits, precise } = searchWeights.little;
  return !isBrowsing && (total === 0 || (total < hits && own.known > precise));
};

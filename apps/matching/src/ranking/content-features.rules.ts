import { reason, type StoredReason } from '@caunoi/contracts/matching/reasons';
import { along, type Curve } from '../lexicon/curve.rules';
import { isTold } from '../lexicon/detect.rules';
import type { Lexicon, TopicList } from '../lexicon/lexicon';
import { type Feature, fieldEvidence, type Pair, type Reading } from './pair';
import { type Reach, reaches } from './quantities.rules';
import { quotation, quoteOf } from './quotes.rules';
import { goalText, measure } from './reading.rules';
import type { ConceptMention, Mention, Subject } from './subject';

const round = (value: number) => Math.round(value * 100) / 100;

/** Words of two languages hardly ever agree: that they do not says nothing. */
export const unlessTranslated = (pair: Pair, likeness: number): number | null =>
  pair.wanting.language !== pair.offering.language && likeness < translatedLikeness ? null : likeness;

const translatedLikeness = 0.12;
/** From this share of what a text allows on, shared words speak of the same problem. */
const sameProblem = 0.13;

/** The problem of one side against what the other solves, in their own words. */
export const problem: Feature = (pair) => {
  const value = unlessTranslated(pair, Math.max(pair.signals.problem, pair.signals.whole));
  return {
    value,
    tell: () => {
      const { terms, quotes } = quotation(pair);
      const shown = terms.slice(0, 4).map(({ phrase }) => phrase);
      if (value === null) return { reason: reason('problem.translated', {}), evidence: quotes };
      if (shown.length === 0) return { reason: reason('problem.little', {}), evidence: quotes };
      return { reason: reason(value >= sameProblem ? 'problem.shared' : 'problem.some', { terms: shown.join(', ') }), evidence: quotes };
    },
  };
};

/** A concept that both sides speak of, or two that are nearly one. */
export interface SharedConcept {
  wanted: ConceptMention;
  offered: ConceptMention;
  strength: number;
}

/** Below this the terms of two concepts have too little in common. */
const leastKinship = 0.25;

export function sharedConcepts(lexicon: Lexicon, wanting: Subject, offering: Subject): SharedConcept[] {
  const shared = wanting.concepts.flatMap((wanted) =>
    offering.concepts.flatMap((offered) => {
      const certainty = Math.sqrt(wanted.activation * offered.activation);
      if (certainty < 0.15) return [];
      const kinship = lexicon.kinship(wanted.id, offered.id);
      return kinship < leastKinship ? [] : [{ wanted, offered, strength: certainty * Math.sqrt(kinship) }];
    }),
  );
  return shared.sort((one, other) => other.strength - one.strength || one.wanted.id.localeCompare(other.wanted.id));
}

const sameConcept = 0.4;

const conceptReason = (
  { wanted, offered, strength }: SharedConcept,
  { lexicon }: Pair['around'],
  language: 'vi' | 'en' | 'fr',
): StoredReason => {
  const concept = lexicon.concept(offered.id) ?? lexicon.concept(wanted.id);
  const named = offered.matched === 'term' ? offered.wording : (concept?.[language][0] ?? '');
  if (strength < sameConcept) return reason('concepts.near', { term: named });
  return isTold(wanted) ? reason('concepts.called', { everyday: wanted.clause, term: named }) : reason('concepts.shared', { term: named });
};

/** From the share of specialists' words that a candidate has, most of which every text has by chance, to likeness. */
const searchedCurve: Curve = [
  [0.16, 0],
  [0.22, 0.3],
  [0.3, 0.6],
  [0.45, 0.8],
];

/** Concepts of the lexicon that both sides speak of; a second one confirms the first. */
export const concepts: Feature = (pair) => {
  const { wanting, offering, signals, around } = pair;
  const [first, second] = sharedConcepts(around.lexicon, wanting, offering);
  const recognised = first ? 1 - (1 - first.strength) * (1 - 0.3 * (second?.strength ?? 0)) : 0;
  const unknown = wanting.concepts.length === 0 || (offering.concepts.length === 0 && signals.lexicon === 0);
  return {
    value: unknown ? null : Math.max(recognised, along(searchedCurve, signals.lexicon)),
    tell: () => {
      if (!first) return { reason: reason(unknown ? 'concepts.unknown' : 'concepts.none', {}), evidence: [] };
      const evidence = [...quoteOf(pair, wanting, first.wanted.clause), ...quoteOf(pair, offering, first.offered.clause)];
      return { reason: conceptReason(first, around, wanting.language), evidence };
    },
  };
};

interface Met {
  wanted: Mention;
  offered: Mention;
  /** How much of the wanted mention the offered one answers. */
  strength: number;
}

interface Coverage {
  value: number;
  met: Met[];
}

const leastMet = 0.3;

/** Mentions that say what a subject is about; the rest are asides. */
const mainMentions = 4;

/** How well mentions are answered: the best one, and how much of the main ones, each as heavy as it is salient and telling. */
const coverage = (wanted: readonly Mention[], offered: readonly Mention[], topics: TopicList): Coverage | null => {
  if (wanted.length === 0 || offered.length === 0) return null;
  const met = wanted.map((mention) => {
    const best = offered
      .map((other) => ({ other, near: topics.nearness(mention.topic, other.topic) * Math.min(1, other.salience + 0.2) }))
      .reduce((one, other) => (other.near > one.near ? other : one));
    return { wanted: mention, offered: best.other, strength: best.near, weight: mention.salience * topics.weight(mention.topic) };
  });
  const main = [...met].sort((one, other) => other.weight - one.weight).slice(0, mainMentions);
  const total = main.reduce((sum, { weight }) => sum + weight, 0);
  const answered = main.reduce((sum, { weight, strength }) => sum + weight * strength, 0);
  const best = Math.max(...main.map(({ weight, strength }) => weight * strength));
  return {
    value: total === 0 ? 0 : (best + answered / total) / 2,
    met: met.filter(({ strength }) => strength >= leastMet).sort((one, other) => other.strength * other.weight - one.strength * one.weight),
  };
};

const surfaces = (met: readonly Met[]) => {
  const written = [...new Set(met.map(({ wanted }) => wanted.surface.toLowerCase()))];
  return written
    .filter((surface) => !written.some((other) => other !== surface && other.includes(surface)))
    .slice(0, 3)
    .join(', ');
};

const leastShared = 0.45;

const applicationReason = (objects: Coverage, actions: Coverage): StoredReason => {
  const sharesObject = objects.value >= leastShared && objects.met.length > 0;
  const sharesAction = actions.value >= leastShared && actions.met.length > 0;
  if (sharesObject && sharesAction) return reason('application.both', { objects: surfaces(objects.met), actions: surfaces(actions.met) });
  if (sharesObject) return reason('application.object', { objects: surfaces(objects.met) });
  return sharesAction ? reason('application.action', { actions: surfaces(actions.met) }) : reason('application.neither', {});
};

/** Mentions this salient say what a side is about; with weaker ones only, it is not known. */
const tellingSalience = 0.5;
/** What an action counts that the other side does not name: words for actions are many, and our list of them is never complete. */
const otherAction = 0.15;
const unknownAction = 0.4;

const saysWhat = (mentions: readonly Mention[]) => mentions.some(({ salience }) => salience >= tellingSalience);

/** The same thing done to the same object: both must be shared, so the mean is geometric. */
export const application: Feature = (pair): Reading => {
  const { wanting, offering, around } = pair;
  const objects = saysWhat(wanting.objects) ? coverage(wanting.objects, offering.objects, around.lexicon.objects) : null;
  const told = saysWhat(wanting.functions) ? coverage(wanting.functions, offering.functions, around.lexicon.functions) : null;
  const actions = told ?? { value: unknownAction, met: [] };
  if (!objects) return { value: null, tell: () => ({ reason: reason('application.unknown', {}), evidence: [] }) };
  return {
    value: Math.sqrt(objects.value * Math.max(otherAction, actions.value)),
    tell: () => {
      const first = [objects.met[0], actions.met[0]].find((met) => met !== undefined);
      const evidence = first ? [...quoteOf(pair, wanting, first.wanted.surface), ...quoteOf(pair, offering, first.offered.surface)] : [];
      return { reason: applicationReason(objects, actions), evidence };
    },
  };
};

/** Progress from which a goal counts as met, as nearly met, as begun. */
const reached = { met: 0.999, near: 0.85, begun: 0.05 };

const reachKey = (progress: number) => {
  if (progress >= reached.met) return 'targets.met';
  if (progress >= reached.near) return 'targets.near';
  return progress >= reached.begun ? 'targets.partial' : 'targets.short';
};

/** The measured value that decides, for its sentence and for what would change it: the goal that is farthest from being met. */
export const decidingReach = (found: readonly Reach[]): Reach | undefined =>
  [...found].sort((one, other) => other.likeness - one.likeness || one.progress - other.progress)[0];

/** Measured results against the goals of the need; a goal that nothing measures stays neutral. */
export const targets: Feature = (pair) => {
  const { wanting, offering } = pair;
  const goals = wanting.goals.filter(({ current, wanted }) => current !== wanted);
  const found = reaches(goals, offering.measured);
  const told = decidingReach(found);
  const value =
    goals.length === 0 || found.length === 0
      ? null
      : mean(
          found.map(({ progress }) => Math.min(1, Math.max(0, progress))),
          goals.length,
        );
  return {
    value,
    tell: () => {
      if (!told) {
        const [goal] = goals;
        return { reason: goal ? reason('targets.unknown', { quantity: goal.quantity }) : reason('targets.none', {}), evidence: [] };
      }
      const { goal, result } = told;
      const evidence = [
        fieldEvidence(pair, wanting, 'targets', goalText(goal, wanting.language)),
        fieldEvidence(pair, offering, 'results', `${result.quantity}: ${measure(result.value, result.unit, offering.language)}`),
      ];
      const params = { quantity: goal.quantity, value: round(told.value), unit: goal.unit, wanted: goal.wanted };
      return { reason: reason(reachKey(told.progress), params), evidence };
    },
  };
};

/** Mean over all goals, those without a result counting half. */
const mean = (progress: readonly number[], goals: number) =>
  (progress.reduce((sum, value) => sum + value, 0) + 0.5 * (goals - progress.length)) / goals;

import { reason, type StoredReason } from '@caunoi/contracts/matching/reasons';
import type { Lexicon, TopicList } from '../lexicon/lexicon';
import { sharedConcepts } from './concept-features.rules';
import { inAllLanguages } from './naming.rules';
import { type Feature, type Pair, type FeatureValue } from './pair';
import { quoteOf } from './quotes.rules';
import type { Mention, Subject } from './subject';

interface Met {
  wanted: Mention;
  offered: Mention;
  /** How near the two topics are: 1 is the same. */
  near: number;
  /** How much of the wanted mention the offered one answers. */
  strength: number;
  weight: number;
}

interface Coverage {
  value: number;
  met: Met[];
}

const leastMet = 0.3;

/** Mentions that say what a subject is about; the rest are asides. */
const mainMentions = 4;

const answersOf = (wanted: readonly Mention[], offered: readonly Mention[], topics: TopicList): Met[] =>
  wanted.map((mention) => {
    const best = offered
      .map((other) => {
        const near = topics.nearness(mention.topic, other.topic);
        return { other, near, strength: near * Math.min(1, other.salience + 0.2) };
      })
      .reduce((one, other) => (other.strength > one.strength ? other : one));
    const weight = mention.salience * topics.weight(mention.topic);
    return { wanted: mention, offered: best.other, near: best.near, strength: best.strength, weight };
  });

/** How well mentions are answered: the best one, and how much of the main ones, each as heavy as it is salient and telling. */
const coverage = (wanted: readonly Mention[], offered: readonly Mention[], topics: TopicList): Coverage | null => {
  if (wanted.length === 0 || offered.length === 0) return null;
  const met = answersOf(wanted, offered, topics);
  const main = [...met].sort((one, other) => other.weight - one.weight).slice(0, mainMentions);
  const total = main.reduce((sum, { weight }) => sum + weight, 0);
  const answered = main.reduce((sum, { weight, strength }) => sum + weight * strength, 0);
  const best = Math.max(...main.map(({ weight, strength }) => weight * strength));
  return {
    value: total === 0 ? 0 : (best + answered / total) / 2,
    met: met.filter(({ strength }) => strength >= leastMet).sort((one, other) => other.strength * other.weight - one.strength * one.weight),
  };
};

/** Topics that both sides name. A wider or a related topic counts, but nobody is told that it is the same. */
const same = ({ met }: Coverage) => met.filter(({ near }) => near === 1);

/** A complaint tells that something is wanted, not that the other side's work is it: only what both sides name is said to be shared. */
const sameActions = (actions: Coverage) => same(actions).filter(({ wanted, offered }) => !wanted.sign && !offered.sign);

const mostNamed = 3;

const namesOf = (met: readonly Met[], topics: TopicList) => {
  const shown = met.slice(0, mostNamed).map(({ wanted }) => wanted.topic);
  return inAllLanguages((locale) => shown.map((topic) => topics.names(topic, locale)[0] ?? topics.names(topic, 'vi')[0] ?? '').join(', '));
};

const leastShared = 0.45;

const isShared = (found: Coverage, named: readonly Met[]) => found.value >= leastShared && named.length > 0;

interface Told {
  objects: Coverage;
  actions: Coverage;
}

const applicationReason = ({ objects, actions }: Told, { objects: things, functions: works }: Lexicon, related: boolean): StoredReason => {
  const [thing, work] = [same(objects), sameActions(actions)];
  const sharesObject = isShared(objects, thing);
  const sharesAction = isShared(actions, work);
  if (sharesObject && sharesAction) {
    return reason('application.both', { objects: namesOf(thing, things), actions: namesOf(work, works) });
  }
  if (sharesObject) return reason('application.object', { objects: namesOf(thing, things) });
  if (sharesAction) return reason('application.action', { actions: namesOf(work, works) });
  return related || objects.met.length > 0 ? reason('application.unclear', {}) : reason('application.neither', {});
};

/** Mentions this salient say what a side is about; with weaker ones only, it is not known. */
const tellingSalience = 0.5;
/** What an action counts that the other side does not name: words for actions are many, and our list of them is never complete. */
const otherAction = 0.15;
const unknownAction = 0.4;

const saysWhat = (mentions: readonly Mention[]) => mentions.some(({ salience }) => salience >= tellingSalience);

const read = ({ wanting, offering, around: { lexicon } }: Pair): Told | null => {
  const objects = saysWhat(wanting.objects) ? coverage(wanting.objects, offering.objects, lexicon.objects) : null;
  const told = saysWhat(wanting.functions) ? coverage(wanting.functions, offering.functions, lexicon.functions) : null;
  return objects && { objects, actions: told ?? { value: unknownAction, met: [] } };
};

/** From this strength on a shared concept says that the two are about one thing, whatever our list of topics missed. */
const surelyRelated = 0.6;

const isRelated = ({ wanting, offering, around }: Pair) => {
  const [first] = sharedConcepts(around.lexicon, wanting, offering);
  return first !== undefined && first.strength >= surelyRelated;
};

/** The same thing done to the same object: both must be shared, so the mean is geometric. */
export const application: Feature = (pair): FeatureValue => {
  const { wanting, offering, around } = pair;
  const told = read(pair);
  if (!told) return { value: null, tell: () => ({ reason: reason('application.unknown', {}), evidence: [] }) };
  const { objects, actions } = told;
  const value = Math.sqrt(objects.value * Math.max(otherAction, actions.value));
  const why = applicationReason(told, around.lexicon, isRelated(pair));
  return {
    // Where a concept is surely shared and no topic is, our list of topics is too short: that is no difference.
    value: why.key === 'application.unclear' && objects.met.length === 0 && actions.met.length === 0 ? null : value,
    tell: () => {
      const first = [same(objects)[0], sameActions(actions)[0]].find((met) => met !== undefined);
      const evidence = first ? [...quoteOf(pair, wanting, first.wanted.surface), ...quoteOf(pair, offering, first.offered.surface)] : [];
      return { reason: why, evidence };
    },
  };
};

/** From this salience on a mention is what a side is about: it stands in the title or the keywords, or is said again and again. */
const mainSalience = 0.85;
export const isMain = ({ salience }: Mention) => salience >= mainSalience;

/** What two sides have in common, as far as words are known for it. */
export interface Common {
  /** An object that both are about: a wooden vat in which something else is made is no wood. */
  object: boolean;
  /** Both say what is to be done, and it is not the same. */
  otherAction: boolean;
}

export function commonOf(pair: Pair): Common {
  const told = read(pair);
  const weighs = ({ topic }: Mention) => pair.around.lexicon.objects.weight(topic) === 1;
  const telling = (subject: Subject) => saysWhat(subject.functions.filter(({ sign }) => !sign));
  return {
    object: told !== null && same(told.objects).some(({ wanted, offered }) => isMain(wanted) && isMain(offered) && weighs(wanted)),
    otherAction: told !== null && told.actions.met.length === 0 && telling(pair.wanting) && telling(pair.offering),
  };
}

import { type Locale, locales } from '@caunoi/contracts/locales';
import { detectLanguage } from '@caunoi/text/language';
import { tokens } from '@caunoi/text/tokens';
import type { Concept } from './concept';
import { along, type Curve } from './curve.rules';
import { type DetectedConcept, isTold } from './detect.rules';
import type { Lexicon } from './lexicon';
import type { PhraseHit } from './phrases.rules';

/** A phrase to search beside the text, of one line or several that may stand apart, and how much it counts against the text's own words. */
export interface Expansion {
  text: string;
  weight: number;
}

/** "Bạn viết …, chuyên môn gọi là …": why a query was widened. */
export interface Widened {
  /** Its id; `abbreviation` where the same is only written otherwise. */
  concept: string;
  everyday: string;
  term: string;
}

const mostConcepts = 5;
/** Falling this fast behind the surest concept, so that one clear concept is not drowned by four vague ones. */
const sharpness = 4;
const share = { term: 1, method: 0.5 };

/** The strongest concepts with their weights, surest 1. */
export const weighedConcepts = <C extends { activation: number }>(concepts: readonly C[]): (C & { weight: number })[] => {
  const best = concepts[0]?.activation ?? 1;
  return concepts.slice(0, mostConcepts).map((concept) => ({ ...concept, weight: (concept.activation / best) ** sharpness }));
};

/** The phrases by which specialists write of a concept, in three languages. */
export const phrasesOf = ({ vi, en, fr, abbr, methods }: Concept): { text: string; share: number }[] => [
  ...[...vi, ...en, ...fr, ...abbr.filter((short) => short.length > 3)].map((text) => ({ text, share: share.term })),
  ...methods.map((text) => ({ text, share: share.method })),
];

/** Phrases of the weightiest concepts; `lambda` scales them all. */
export function expansionsOf(lexicon: Lexicon, concepts: readonly { id: string; activation: number }[], lambda: number): Expansion[] {
  return weighedConcepts(concepts).flatMap(({ id, weight }) => {
    const concept = lexicon.concept(id);
    const scaled = lambda * weight;
    // What weighs next to nothing only costs time.
    return concept && weight > 0.05 ? phrasesOf(concept).map(({ text, share: part }) => ({ text, weight: scaled * part })) : [];
  });
}

const termIn = (concept: Concept, locale: Locale) => concept[locale][0] ?? concept.vi[0] ?? '';

/** A query is short: only words that nearly repeat a wording prove that it was meant. */
const surelySaid = 0.45;

/** Wordings that a layperson typed for what specialists call by another name. */
const widenedBy = (lexicon: Lexicon, concepts: readonly DetectedConcept[], locale: Locale): Widened[] =>
  concepts
    .filter((concept) => isTold(concept) && concept.likeness >= surelySaid)
    .flatMap(({ id, clause }) => {
      const concept = lexicon.concept(id);
      return concept ? [{ concept: id, everyday: clause, term: termIn(concept, locale) }] : [];
    });

/** Least and most a typed query is widened by: expansions must not outweigh the words that were typed. */
const lambda = { least: 0.1, most: 0.4 };
const leastConfidence = 0.25;

/** A few words can only mean what they nearly say: in a query, likeness counts beside activation. */
const likenessCurve: Curve = [
  [0.15, 0.25],
  [0.5, 1],
];

/** What a translation of the whole query, and each name of a thing that it names, count against the words that were typed. */
const translated = 0.3;
const namedWeight = 0.25;
/** What another way to write the same counts against the first. */
const otherwise = 0.8;

/** What a text names: things (mango) and what is done to them (preservation). */
export interface Named {
  things: readonly PhraseHit[];
  acts: readonly PhraseHit[];
}

export const namedIn = ({ objects, functions }: Lexicon, text: string): Named => ({
  things: objects.find(text),
  acts: functions.find(text),
});

const wordsIn = (named: readonly PhraseHit[]) => named.reduce((sum, { surface }) => sum + tokens(surface).length, 0);

/** Whether a text names things and nothing else: "sầu riêng" alone speaks of no technique, though many are described with that word. */
const isOnly = (text: string, named: readonly PhraseHit[]) => wordsIn(named) >= tokens(text).length;

/**
 * The topics that a query names, said in the two other languages, in their order and one a line, with its other words as they are: "mango
 * preservation" is "xoài" and "bảo quản".
 */
function translations({ objects, functions }: Lexicon, text: string, { things, acts }: Named): Expansion[] {
  const inThing = ({ start }: PhraseHit) => things.some((thing) => start >= thing.start && start < thing.start + thing.surface.length);
  const done = acts.filter((hit) => !inThing(hit));
  const named = [...things.map((hit) => ({ ...hit, topics: objects })), ...done.map((hit) => ({ ...hit, topics: functions }))];
  if (named.length === 0) return [];
  const rest = tokens(text).filter(({ start }) => !named.some((hit) => start >= hit.start && start < hit.start + hit.surface.length));
  const parts = [
    ...named.map(({ topic, topics, start }) => ({ start, in: (locale: Locale) => topics.names(topic, locale)[0] ?? '' })),
    ...rest.map(({ surface, start }) => ({ start, in: () => surface })),
  ].sort((one, other) => one.start - other.start);
  const weight = translated * Math.min(1, wordsIn(named) / tokens(text).length);
  const spoken = detectLanguage(text);
  return locales.filter((locale) => locale !== spoken).map((locale) => ({ text: parts.map((part) => part.in(locale)).join('\n'), weight }));
}

/**
 * What to search beside a typed query: what specialists call it, and what other languages do. How much terms count follows how sure the
 * detection is: a query that names no concept clearly is not widened by any.
 */
export function expandQuery(
  lexicon: Lexicon,
  text: string,
  locale: Locale,
  named = namedIn(lexicon, text),
): { expansions: Expansion[]; widened: Widened[] } {
  const detected = isOnly(text, named.things) ? [] : lexicon.detect(text);
  const concepts = detected
    .map((concept) => ({ ...concept, activation: concept.activation * along(likenessCurve, concept.likeness) }))
    .filter(({ activation }) => activation >= leastConfidence)
    .sort((one, other) => other.activation - one.activation);
  const best = concepts[0]?.activation ?? 0;
  const close = concepts.filter(({ activation }) => activation >= best / 2);
  return {
    expansions: [
      ...expansionsOf(lexicon, close, lambda.least + (lambda.most - lambda.least) * best),
      ...translations(lexicon, text, named),
    ],
    widened: widenedBy(lexicon, close, locale),
  };
}

/** How a typed query is put to the search engine. */
export interface Reading {
  text: string;
  expansions: Expansion[];
  /** Folded syllables of it that name a thing by themselves: "xoai", but not the "nuoi" of "chăn nuôi". */
  alone: string[];
  widened: Widened[];
  /** All names of what the query names, for marking them in what was found. */
  names: string[];
}

function namedAlone({ things, acts }: Named): string[] {
  const hits = [...things, ...acts];
  const isWithin = ({ start, surface }: PhraseHit) =>
    hits.some((other) => other.surface.length > surface.length && other.start <= start && start < other.start + other.surface.length);
  const words = hits.filter((hit) => !isWithin(hit)).map(({ surface }) => tokens(surface));
  return words.filter(({ length }) => length === 1).flatMap((word) => word.map(({ fold }) => fold));
}

/**
 * Reads a typed query. Most of what is searched is Vietnamese: a query in another language that names a thing finds what speaks of this
 * thing in any language. Its other words decide nothing, for they would find the few documents that happen to be in its language.
 */
export function readQuery(lexicon: Lexicon, typed: string, locale: Locale): Reading {
  const { text: query, also, names: abbreviated, told } = lexicon.write(typed);
  const named = namedIn(lexicon, query);
  const read = expandQuery(lexicon, query, locale, named);
  const expansions = [...also.map((text) => ({ text, weight: otherwise })), ...read.expansions];
  const widened = [...told.map(({ typed, otherwise }) => ({ concept: 'abbreviation', everyday: typed, term: otherwise })), ...read.widened];
  const { weight, names: namesOf } = lexicon.objects;
  const things = detectLanguage(query) === 'vi' ? [] : named.things.filter(({ topic }) => weight(topic) === 1);
  const called = [...things.flatMap(({ topic }) => locales.flatMap((lang) => namesOf(topic, lang))), ...abbreviated];
  const names = [...new Set(called.map((name) => name.toLowerCase()))];
  const alone = namedAlone(named);
  if (names.length === 0) return { text: query, expansions, alone, widened, names };
  const asNamed = names.map((text) => ({ text, weight: namedWeight }));
  const anywhere = tokens(query).map(({ surface }) => surface);
  return { text: '', expansions: [{ text: anywhere.join('\n'), weight: 1 }, ...asNamed, ...expansions], alone, widened, names };
}

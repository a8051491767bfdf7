import { type Locale, locales } from '@caunoi/contracts/locales';
import { detectLanguage } from '@caunoi/text/language';
import { isStopWord } from '@caunoi/text/stop-words';
import { tokens } from '@caunoi/text/tokens';
import type { Concept } from './concept';
import { along, type Curve } from './curve.rules';
import { type DetectedConcept, isTold } from './detect.rules';
import type { Lexicon } from './lexicon';
import type { PhraseHit } from './phrases.rules';
import { saysNothing, withoutOperators, withoutRepeats } from './plain-query.rules';

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
export interface ExpandedQuery {
  text: string;
  expansions: Expansion[];
  /** Syllables of it that name a thing by themselves: "xoai", but not the "nuôi" of "chăn nuôi" nor the "sấy" of "máy sấy". */
  alone: string[];
  widened: Widened[];
  /** All names of what the query names, for marking them in what was found. */
  names: string[];
  /** What the machine does that the query asks for: the next best where there is no such machine. */
  act: string | null;
}

/** What stands before what a machine or a room is for: "sấy" in "máy sấy" is no drying by itself. */
const heads = new Set(['máy', 'lò', 'tủ', 'buồng', 'kho', 'xe', 'bể', 'giàn', 'dàn'].map((head) => tokens(head)[0]?.exact));

/** Topics of one syllable that are words by themselves: folded, or with the accents that were typed. */
function namedAlone(query: string, { things, acts }: Named, kin: readonly PhraseHit[]): string[] {
  const hits = [...things, ...acts, ...kin];
  const behindHead = ({ start }: PhraseHit) => heads.has(tokens(query.slice(0, start)).at(-1)?.exact);
  const isWithin = ({ start, surface }: PhraseHit) =>
    hits.some((other) => other.surface.length > surface.length && other.start <= start && start < other.start + other.surface.length);
  const words = hits.filter((hit) => !isWithin(hit) && !behindHead(hit)).map(({ surface }) => tokens(surface));
  return words.filter(({ length }) => length === 1).flatMap((word) => word.map(({ exact }) => exact));
}

/** What another word for the same thing counts against the one that was typed. */
const kinWeight = 0.25;

/** The query with each of its words for a thing in place of another, one part a line. */
function kindred({ families }: Lexicon, query: string, kin: readonly PhraseHit[]): Expansion[] {
  const hitAt = (start: number) => kin.find((hit) => start >= hit.start && start < hit.start + hit.surface.length);
  const rest = tokens(query).filter(({ start, exact }) => !hitAt(start) && !isStopWord(exact, 'vi'));
  return kin.flatMap((hit) => {
    const beside = [...rest, ...kin.filter((other) => other !== hit)].sort((one, other) => one.start - other.start);
    const names = families.names(hit.topic).filter((name) => name !== hit.surface.toLowerCase());
    return names.map((name) => ({ text: [name, ...beside.map(({ surface }) => surface)].join('\n'), weight: kinWeight }));
  });
}

/** A sign and no word: nothing is found by it. */
const NOTHING = '…';
const unread = { text: NOTHING, expansions: [], alone: [], widened: [], names: [], act: null };

/**
 * Reads a typed query. Most of what is searched is Vietnamese: a query in another language that names a thing finds what speaks of this
 * thing in any language. Its other words decide nothing, for they would find the few documents that happen to be in its language. A query
 * that is nothing but a word for a thing finds what any of its words finds, as they are phrased.
 */
export function readQuery(lexicon: Lexicon, typed: string, locale: Locale): ExpandedQuery {
  if (saysNothing(typed)) return unread;
  const plain = withoutRepeats(withoutOperators(typed), lexicon.doubles);
  const { text: query, also, names: abbreviated, told } = lexicon.write(plain);
  const named = namedIn(lexicon, query);
  const kin = lexicon.families.find(query);
  const read = expandQuery(lexicon, query, locale, named);
  const expansions = [...also.map((text) => ({ text, weight: otherwise })), ...read.expansions];
  const widened = [...told.map(({ typed, otherwise }) => ({ concept: 'abbreviation', everyday: typed, term: otherwise })), ...read.widened];
  const [word, ...others] = tokens(query);
  const isOneWord = word && others.length === 0 && word.exact !== word.fold && lexicon.writes(word);
  const alone = isOneWord ? [word.exact] : namedAlone(query, named, kin);
  const meant = lexicon.families.meant(query);
  const isKinOnly = meant !== undefined || (kin.length === 1 && isOnly(query, kin));
  const names = isKinOnly
    ? lexicon.families.names(meant ?? kin[0]?.topic ?? '').map((name) => name.toLowerCase())
    : namesOf(lexicon, query, named, kin, abbreviated);
  if (names.length === 0)
    return { text: query, expansions: [...expansions, ...kindred(lexicon, query, kin)], alone, widened, names, act: null };
  const asNamed = names.map((text) => ({ text, weight: isKinOnly ? kinWeight : namedWeight }));
  const words = tokens(query).map(({ surface }) => surface);
  const own = meant === undefined ? [{ text: words.join(isKinOnly ? ' ' : '\n'), weight: 1 }] : [];
  const act = isKinOnly ? (named.acts.map(({ surface }) => surface)[0] ?? null) : null;
  return { text: '', expansions: [...own, ...asNamed, ...expansions], alone, widened, names, act: act === query ? null : act };
}

/** All names of what a query in another language names. */
function namesOf({ objects, families }: Lexicon, query: string, named: Named, kin: readonly PhraseHit[], abbreviated: readonly string[]) {
  const isVietnamese = detectLanguage(query) === 'vi';
  const things = isVietnamese ? [] : named.things.filter(({ topic }) => objects.weight(topic) === 1);
  const called = [
    ...things.flatMap(({ topic }) => locales.flatMap((lang) => objects.names(topic, lang))),
    ...(isVietnamese ? [] : kin.flatMap(({ topic }) => families.names(topic))),
    ...abbreviated,
  ];
  return [...new Set(called.map((name) => name.toLowerCase()))];
}

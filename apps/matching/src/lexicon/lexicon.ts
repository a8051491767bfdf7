import { locales } from '@caunoi/contracts/locales';
import { fold } from '@caunoi/text/normalise';
import type { Lang } from '@caunoi/text/stop-words';
import { type Token, tokens } from '@caunoi/text/tokens';
import type { Abbreviation, Concept, Family, Topic } from './concept';
import { conceptIndex } from './concept-index.rules';
import { type DetectedConcept, detectConcepts, isAcronym } from './detect.rules';
import { type AccentShare, accentShares, type PhraseEntry, type PhraseFinder, phraseFinder } from './phrases.rules';
import { queryWriter, type Writing } from './writing.rules';

/** Topics and where they stand among each other. */
export interface TopicList {
  find: PhraseFinder;
  /** How a topic is called in a language, its usual name first. */
  names: (topic: string, lang: Lang) => readonly string[];
  /** 1 for the same topic, less for a wider or narrower one, little for relatives, 0 for strangers. */
  nearness: (one: string, other: string) => number;
  /** How much sharing the topic says: broad ones say little. */
  weight: (topic: string) => number;
}

/** Words for one thing, and where they stand. */
export interface Families {
  find: PhraseFinder;
  /** All names of a family, in every language. */
  names: (family: string) => readonly string[];
  /** The family that a whole query means, though the word is part of too many others to be looked for: "hạn". */
  meant: (query: string) => string | undefined;
}

/** What the platform knows about words, built once at start and then only read. */
export interface Lexicon {
  concept: (id: string) => Concept | undefined;
  detect: (text: string, limit?: number) => DetectedConcept[];
  /** 1 for the same concept, down to 0: two sectors may describe one technique under two ids. */
  kinship: (one: string, other: string) => number;
  objects: TopicList;
  functions: TopicList;
  /** Words for one thing: lợn and heo. */
  families: Families;
  /** Words and terms that tell something by themselves. */
  terms: PhraseFinder;
  /** Names of provinces, old and new. */
  places: PhraseFinder;
  /** Whether a word stands in an English or French name of something, or is an abbreviation of one: right as it is, though no text has it. */
  knows: (word: Pick<Token, 'fold'>) => boolean;
  /** Whether a word stands, with these accents or without any, in a Vietnamese wording of anything: so it is right as it is. */
  writes: (word: Pick<Token, 'exact' | 'fold'>) => boolean;
  /** Whether a syllable said twice is a word: "chôm chôm". */
  doubles: (syllable: Pick<Token, 'exact'>) => boolean;
  /** A query in the one way of writing that is searched. */
  write: (query: string) => Writing;
}

/** How near topics are that are not the same: the wider one, and those with the same parent. */
const nearness = { wider: 0.75, broad: 0.3, relative: 0.25 };
const broadWeight = 0.35;

const topicList = (topics: readonly Topic[], kept: readonly string[], shareOf: AccentShare): TopicList => {
  const byId = new Map(topics.map((topic) => [topic.id, topic]));
  const phrases = topics.flatMap(({ id, signs, ...names }): PhraseEntry[] => [
    ...(['vi', 'en', 'fr'] satisfies Lang[]).flatMap((lang) => names[lang].map((phrase) => ({ topic: id, lang, phrase }))),
    ...signs.map((phrase) => ({ topic: id, lang: 'vi' as const, phrase, sign: true })),
  ]);
  return {
    find: phraseFinder([...phrases, ...asPhrases(null, kept)], shareOf),
    names: (topic, lang) => byId.get(topic)?.[lang] ?? [],
    nearness: (one, other) => {
      if (one === other) return 1;
      const [a, b] = [byId.get(one)?.parent, byId.get(other)?.parent];
      if (a === other || b === one) return byId.get(a === other ? other : one)?.broad ? nearness.broad : nearness.wider;
      return a !== undefined && a === b ? nearness.relative : 0;
    },
    weight: (topic) => (byId.get(topic)?.broad ? broadWeight : 1),
  };
};

const familyList = (families: readonly Family[], kept: readonly string[], shareOf: AccentShare): Families => {
  const byId = new Map(families.map((family) => [family.id, family]));
  const phrases = families.flatMap((family) => locales.flatMap((lang) => asPhrases(family.id, family[lang], lang)));
  const apart = families.flatMap((family) => family.apart);
  return {
    find: phraseFinder([...phrases, ...asPhrases(null, [...kept, ...apart])], shareOf),
    names: (id) => locales.flatMap((lang) => byId.get(id)?.[lang] ?? []),
    meant: (query) => families.find(({ bare }) => bare.includes(query.trim().toLowerCase().normalize()))?.id,
  };
};

/** What the terms of two concepts have in common, as a cosine: "chuỗi lạnh" of food and of transport are one thing. */
const kinshipOf = (concepts: ReadonlyMap<string, Concept>) => {
  const vectors = new Map<string, Set<string>>();
  const vector = (id: string) => {
    const known = vectors.get(id);
    if (known) return known;
    const concept = concepts.get(id);
    const names = concept ? [...concept.vi, ...concept.en, ...concept.abbr] : [];
    const features = new Set(names.flatMap((name) => pairs(name)));
    vectors.set(id, features);
    return features;
  };
  return (one: string, other: string): number => {
    if (one === other) return 1;
    const [a, b] = [vector(one), vector(other)];
    const shared = a.intersection(b).size;
    return shared === 0 ? 0 : shared / Math.sqrt(a.size * b.size);
  };
};

const pairs = (name: string): string[] => {
  const words = tokens(name);
  return words.length === 1 ? words.map(({ exact }) => exact) : words.slice(1).map((word, i) => `${words[i]?.exact} ${word.exact}`);
};

/** What a lexicon is built from, checked. */
export interface LexiconData {
  concepts: readonly Concept[];
  objects: readonly Topic[];
  functions: readonly Topic[];
  /** Words that are read whole, so that no topic is seen in their syllables. */
  compounds?: readonly string[];
  /** So are the names of places: Lạng Sơn is no paint and Bến Tre no bamboo. */
  places?: readonly string[];
  abbreviations?: readonly Abbreviation[];
  families?: readonly Family[];
}

const asPhrases = (topic: string | null, phrases: readonly string[], lang: Lang = 'vi'): PhraseEntry[] =>
  phrases.map((phrase) => ({ topic, lang, phrase }));

/** A Vietnamese syllable alone is part of too many words to tell anything. */
const isTelling = ({ lang, phrase }: PhraseEntry) => lang !== 'vi' || /\s/u.test(phrase);

const termsOf = ({ concepts, objects, functions }: LexiconData): PhraseEntry[] =>
  [...concepts, ...objects, ...functions]
    .flatMap((entry) => locales.flatMap((lang) => asPhrases(entry.id, entry[lang], lang)))
    .filter(isTelling);

const foreignNames = ({ concepts, objects, functions, abbreviations = [], families = [] }: LexiconData): string[] => [
  ...[...concepts, ...objects, ...functions, ...families].flatMap(({ en, fr }) => [...en, ...fr]),
  ...concepts.flatMap(({ abbr }) => abbr),
  ...abbreviations.flatMap(({ short }) => short),
];

/** Builds the lexicon from checked data. */
export function buildLexicon(data: LexiconData): Lexicon {
  const { concepts, objects, functions, compounds = [], places = [], abbreviations = [], families = [] } = data;
  const whole = [...compounds, ...places];
  const byId = new Map(concepts.map((concept) => [concept.id, concept]));
  const index = conceptIndex(concepts);
  const written = concepts.flatMap(({ vi, everyday, causes, methods }) => [...vi, ...everyday, ...causes, ...methods]);
  const topical = [...objects, ...functions].flatMap(({ vi, signs }) => [...vi, ...signs]);
  const vietnamese = [...written, ...topical, ...whole, ...families.flatMap(({ vi, bare, apart }) => [...vi, ...bare, ...apart])];
  const right = new Set(vietnamese.flatMap((said) => tokens(said).map(({ exact }) => exact)));
  const folded = new Set([...right].map((exact) => fold(exact)));
  const terms = [...concepts.flatMap(({ vi }) => vi), ...topical].map((term) => tokens(term).map(({ exact }) => exact));
  const doubled = new Set(terms.flatMap((term) => term.filter((syllable, i) => syllable === term[i - 1])));
  const foreign = new Set(foreignNames(data).flatMap((name) => tokens(name).map(({ fold }) => fold)));
  const shareOf = accentShares([...written, ...topical]);
  return {
    concept: (id) => byId.get(id),
    detect: (text, limit) => detectConcepts(index, text, limit),
    kinship: kinshipOf(byId),
    objects: topicList(objects, whole, shareOf),
    functions: topicList(functions, whole, shareOf),
    families: familyList(families, whole, shareOf),
    terms: phraseFinder([...termsOf(data), ...asPhrases(null, whole)], shareOf),
    places: phraseFinder(asPhrases('place', places), shareOf),
    knows: ({ fold }) => foreign.has(fold),
    writes: ({ exact, fold: plain }) => right.has(exact) || (exact === plain && folded.has(plain)),
    doubles: ({ exact }) => doubled.has(exact),
    write: queryWriter(
      abbreviations,
      concepts.flatMap(({ abbr }) => abbr.filter(isAcronym)),
    ),
  };
}

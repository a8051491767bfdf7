import { locales } from '@caunoi/contracts/locales';
import type { Lang } from '@caunoi/text/stop-words';
import { type Token, tokens } from '@caunoi/text/tokens';
import type { Abbreviation, Concept, Topic } from './concept';
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

/** What the platform knows about words, built once at start and then only read. */
export interface Lexicon {
  concept: (id: string) => Concept | undefined;
  detect: (text: string, limit?: number) => DetectedConcept[];
  /** 1 for the same concept, down to 0: two sectors may describe one technique under two ids. */
  kinship: (one: string, other: string) => number;
  objects: TopicList;
  functions: TopicList;
  /** Words and terms that tell something by themselves. */
  terms: PhraseFinder;
  /** Names of provinces, old and new. */
  places: PhraseFinder;
  /** Whether a word stands in an English or French name of something, or is an abbreviation of one: right as it is, though no text has it. */
  knows: (word: Pick<Token, 'fold'>) => boolean;
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
}

const asPhrases = (topic: string | null, phrases: readonly string[], lang: Lang = 'vi'): PhraseEntry[] =>
  phrases.map((phrase) => ({ topic, lang, phrase }));

/** A Vietnamese syllable alone is part of too many words to tell anything. */
const isTelling = ({ lang, phrase }: PhraseEntry) => lang !== 'vi' || /\s/u.test(phrase);

const termsOf = ({ concepts, objects, functions }: LexiconData): PhraseEntry[] =>
  [...concepts, ...objects, ...functions]
    .flatMap((entry) => locales.flatMap((lang) => asPhrases(entry.id, entry[lang], lang)))
    .filter(isTelling);

const foreignNames = ({ concepts, objects, functions, abbreviations = [] }: LexiconData): string[] => [
  ...[...concepts, ...objects, ...functions].flatMap(({ en, fr }) => [...en, ...fr]),
  ...concepts.flatMap(({ abbr }) => abbr),
  ...abbreviations.flatMap(({ short }) => short),
];

/** Builds the lexicon from checked data. */
export function buildLexicon(data: LexiconData): Lexicon {
  const { concepts, objects, functions, compounds = [], places = [], abbreviations = [] } = data;
  const whole = [...compounds, ...places];
  const byId = new Map(concepts.map((concept) => [concept.id, concept]));
  const index = conceptIndex(concepts);
  const written = concepts.flatMap(({ vi, everyday, causes, methods }) => [...vi, ...everyday, ...causes, ...methods]);
  const foreign = new Set(foreignNames(data).flatMap((name) => tokens(name).map(({ fold }) => fold)));
  const shareOf = accentShares([...written, ...[...objects, ...functions].flatMap(({ vi, signs }) => [...vi, ...signs])]);
  return {
    concept: (id) => byId.get(id),
    detect: (text, limit) => detectConcepts(index, text, limit),
    kinship: kinshipOf(byId),
    objects: topicList(objects, whole, shareOf),
    functions: topicList(functions, whole, shareOf),
    terms: phraseFinder([...termsOf(data), ...asPhrases(null, whole)], shareOf),
    places: phraseFinder(asPhrases('place', places), shareOf),
    knows: ({ fold }) => foreign.has(fold),
    write: queryWriter(
      abbreviations,
      concepts.flatMap(({ abbr }) => abbr.filter(isAcronym)),
    ),
  };
}

import type { Kind } from '@caunoi/contracts/matching/match';
import type { Target } from '@caunoi/contracts/needs/need';
import { type Locale, unitGap } from '@caunoi/contracts/locales';
import type { Translation } from '@caunoi/contracts/translation';
import type { Lexicon, TopicList } from '../lexicon/lexicon';
import type { ConceptMention, Facet, Mention, Passage, Subject } from './subject';

/** How much a mention says about what a subject is about, by the field it stands in. */
const salience: Readonly<Record<string, number>> = {
  title: 1,
  headline: 1,
  keywords: 0.9,
  processStep: 0.9,
  application: 0.8,
  summary: 0.8,
  problem: 0.7,
  results: 0.7,
  documents: 0.7,
  biography: 0.6,
  targets: 0.6,
  trials: 0.5,
  solution: 0.5,
  scale: 0.5,
  constraints: 0.3,
  advantages: 0.3,
  wishes: 0.2,
};
const otherSalience = 0.4;
/** Said again, it is meant. */
const repetition = 0.1;

const conceptFacets: readonly Facet[] = ['problem', 'solution', 'application', 'keywords'];

type Source = readonly [field: string, facet: Facet, text: string | readonly string[]];

/** Texts as passages; empty ones are left out, lists are joined by line. */
export const passagesOf = (sources: readonly Source[]): Passage[] =>
  sources
    .map(([field, facet, text]) => ({ field, facet, text: typeof text === 'string' ? text : text.join('\n'), document: null }))
    .filter(({ text }) => text !== '');

/** What the owner says in other languages: found by its words, and weighed by nothing, for it says what the text says already. */
export const translationsOf = (translations: readonly Translation[]): Passage[] =>
  translations.map(({ title, summary }) => ({
    field: 'translations',
    facet: 'translation',
    text: [title, summary].filter(Boolean).join('. '),
    document: null,
  }));

const mentions = (passages: readonly Passage[], topics: TopicList): Mention[] => {
  const found = new Map<string, Mention>();
  for (const { field, text, document } of passages) {
    for (const { topic, surface, sign } of topics.find(text)) {
      const worth = salience[field] ?? otherSalience;
      const before = found.get(topic);
      const mention = { topic, salience: worth, surface, field, document, ...(sign ? { sign } : {}) };
      if (!before) found.set(topic, mention);
      // What names the topic stands for it rather than a complaint, wherever the two are written.
      else if ((before.sign && !sign) || (worth > before.salience && before.sign === mention.sign))
        found.set(topic, { ...mention, salience: Math.min(1, Math.max(worth, before.salience) + repetition) });
      else before.salience = Math.min(1, before.salience + repetition);
    }
  }
  return [...found.values()].sort((one, other) => other.salience - one.salience || one.topic.localeCompare(other.topic));
};

/** Titles twice: they say what the rest is about. */
const conceptTexts = (passages: readonly Passage[]): string[] => {
  const text = (facets: readonly Facet[]) => passages.filter(({ facet }) => facets.includes(facet)).map((passage) => passage.text);
  const title = text(['title']);
  const documents = text(['document']);
  return [[...title, ...title, ...text(conceptFacets)].join('.\n'), documents.join('.\n')].filter((joined) => joined !== '');
};

const conceptMentions = (passages: readonly Passage[], lexicon: Lexicon): ConceptMention[] => {
  const found = new Map<string, ConceptMention>();
  for (const mention of conceptTexts(passages).flatMap((text) => lexicon.detect(text))) {
    if (mention.activation > (found.get(mention.id)?.activation ?? 0)) found.set(mention.id, mention);
  }
  return [...found.values()].sort((one, other) => other.activation - one.activation || one.id.localeCompare(other.id));
};

/** What the passages speak of: concepts, objects and functions. */
export const understood = (passages: readonly Passage[], lexicon: Lexicon) => ({
  concepts: conceptMentions(passages, lexicon),
  objects: mentions(passages, lexicon.objects),
  functions: mentions(passages, lexicon.functions),
});

interface Header {
  id: string;
  reference: string;
  language: Locale;
  organisationId: string;
  publishedAt: string | null;
  updatedAt: string | null;
  expiresAt: string | null;
}

/** A subject of which only the header is known. */
export const blank = (kind: Kind, { id, reference, language, organisationId, publishedAt, updatedAt, expiresAt }: Header): Subject => ({
  kind,
  id,
  reference,
  language,
  organisationId,
  open: false,
  publishedAt,
  updatedAt,
  confirmedAt: null,
  expiresAt,
  deadline: null,
  passages: [],
  concepts: [],
  objects: [],
  functions: [],
  sectors: [],
  ford: [],
  vsic: [],
  strategicProducts: [],
  province: null,
  cooperation: [],
  band: null,
  trl: null,
  trlMin: null,
  goals: [],
  measured: [],
  capacities: [],
  constraints: [],
  evidence: null,
  tried: false,
  rights: [],
  mayTransfer: true,
  documents: [],
  services: [],
  languages: [],
  availableDays: null,
  remote: false,
  abroad: false,
  interests: [],
});

/** A number as people write it in the language of the text: 2,6 in Vietnamese and French, 2.6 in English. */
export const written = (value: number, language: Locale): string =>
  value.toLocaleString(language, { useGrouping: false, maximumFractionDigits: 6 });

/** "2,6%", "34 ngày". */
export const measure = (value: number, unit: string, language: Locale): string =>
  `${written(value, language)}${unitGap(unit, language)}${unit}`;

const between: Record<Locale, (from: string, to: string) => string> = {
  vi: (from, to) => `từ ${from} đến ${to}`,
  en: (from, to) => `from ${from} to ${to}`,
  fr: (from, to) => `de ${from} à ${to}`,
};

/** "thời gian giữ tươi: từ 21 đến 35 ngày". */
export const goalText = ({ quantity, unit, current, wanted }: Target, language: Locale): string =>
  `${quantity}: ${between[language](written(current, language), measure(wanted, unit, language))}`;

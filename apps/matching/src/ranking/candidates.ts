import type { Kind } from '@caunoi/contracts/matching/match';
import type { SearchRequest, SearchResult } from '@caunoi/text/engine/search-document';
import { tokens } from '@caunoi/text/tokens';
import { expansionsOf, phrasesOf, weighedConcepts } from '../lexicon/expand.rules';
import type { Lexicon } from '../lexicon/lexicon';
import { documentKind, parseDocumentId } from './search-document.rules';
import { type Facet, type Subject, textOf } from './subject';

/** What candidate generation asks of the search engine. */
export interface Engine {
  search: (request: SearchRequest) => SearchResult;
  topTerms: (text: string, n: number) => { fold: string }[];
}

export type Generator = 'whole' | 'problem' | 'application' | 'results' | 'taxonomy' | 'topics' | 'lexicon' | 'documents' | 'exploration';

/** How a candidate answered the searches, each 0 to 1: its score against the highest the text allows. */
export interface Signals {
  whole: number;
  problem: number;
  application: number;
  results: number;
  /** To the words of specialists for what the source says in everyday words, times how sure we are of them. */
  lexicon: number;
  /** Of experts: their documents, best first. */
  documents: { document: number; likeness: number }[];
}

export interface Candidate {
  id: string;
  generators: Generator[];
  signals: Signals;
}

const limits = { whole: 100, facet: 50, taxonomy: 50, topics: 50, lexicon: 50, documents: 200, ownDocuments: 20, exploration: 5, all: 300 };
/** Words of a text that are searched, the most telling, in their order: many where the score counts, few where codes narrow already. */
const tellingWords = { score: 60, order: 20 };
const strongConcept = 0.3;
const strongMention = 0.6;
const leastWeight = 0.3;

const noSignals = (): Signals => ({ whole: 0, problem: 0, application: 0, results: 0, lexicon: 0, documents: [] });

/** The most telling words in the order they stand in, so that neighbouring pairs survive. */
const telling = (engine: Engine, text: string, most: number): string => {
  const words = tokens(text);
  if (words.length <= most) return text;
  const kept = new Set(engine.topTerms(text, most).map(({ fold }) => fold));
  return words
    .filter(({ fold }) => kept.has(fold))
    .map(({ surface }) => surface)
    .join(' ');
};

/** The texts that a source is searched by. */
const facets: Record<'whole' | 'problem' | 'application' | 'results', readonly Facet[]> = {
  whole: ['title', 'problem', 'solution', 'application', 'keywords', 'results', 'document'],
  problem: ['title', 'problem', 'solution'],
  application: ['title', 'application', 'keywords'],
  results: ['results', 'method'],
};

/** Gathers answers by candidate. */
const gathering = () => {
  const found = new Map<string, Candidate>();
  return {
    found,
    add(id: string, generator: Generator): Signals {
      const candidate = found.get(id) ?? { id, generators: [], signals: noSignals() };
      found.set(id, candidate);
      if (!candidate.generators.includes(generator)) candidate.generators.push(generator);
      return candidate.signals;
    },
  };
};

type Gathered = ReturnType<typeof gathering>;

const searchFacets = (engine: Engine, source: Subject, kind: Kind, { add }: Gathered) => {
  for (const facet of ['whole', 'problem', 'application', 'results'] as const) {
    const text = telling(engine, textOf(source, facets[facet]), tellingWords.score);
    if (text === '') continue;
    const { hits, ceiling } = engine.search({ text, kinds: [kind], limit: facet === 'whole' ? limits.whole : limits.facet });
    for (const { id, score } of hits) add(id, facet)[facet] = ceiling > 0 ? score / ceiling : 0;
  }
};

const searchTaxonomy = (engine: Engine, source: Subject, kind: Kind, { add }: Gathered) => {
  const text = telling(engine, textOf(source, facets.problem), tellingWords.order);
  for (const [filter, codes] of Object.entries({ ford: source.ford, sector: source.sectors, strategicProduct: source.strategicProducts })) {
    if (codes.length === 0) continue;
    const { hits } = engine.search({ text, kinds: [kind], where: { [filter]: codes }, limit: limits.taxonomy });
    for (const { id } of hits) add(id, 'taxonomy');
  }
};

const searchTopics = (engine: Engine, source: Subject, kind: Kind, { add }: Gathered) => {
  const text = telling(engine, textOf(source, facets.problem), tellingWords.order);
  const concepts = source.concepts.filter(({ activation }) => activation >= strongConcept).map(({ id }) => id);
  const objects = source.objects.filter(({ salience }) => salience >= strongMention).map(({ topic }) => topic);
  for (const [filter, values] of Object.entries({ concept: concepts, object: objects })) {
    if (values.length === 0) continue;
    const { hits } = engine.search({ text, kinds: [kind], where: { [filter]: values }, limit: limits.topics });
    for (const { id } of hits) add(id, 'topics');
  }
};

const searchLexicon = (engine: Engine, lexicon: Lexicon, source: Subject, kind: Kind, { add }: Gathered) => {
  const concepts = source.concepts.filter(({ activation }) => activation >= strongConcept);
  const text = weighedConcepts(concepts)
    .filter(({ weight }) => weight > leastWeight)
    .flatMap(({ id }) => lexicon.concept(id) ?? [])
    .flatMap((concept) => phrasesOf(concept).map((phrase) => phrase.text))
    .join('\n');
  if (text === '') return;
  const { hits, ceiling } = engine.search({ text, kinds: [kind], limit: limits.lexicon });
  const sure = concepts[0]?.activation ?? 0;
  for (const { id, score } of hits) add(id, 'lexicon').lexicon = ceiling > 0 ? (sure * score) / ceiling : 0;
};

/** Experts by their work: what a need says against each evidence document. */
const searchDocuments = (engine: Engine, lexicon: Lexicon, source: Subject, { add }: Gathered) => {
  const text = telling(engine, textOf(source, facets.whole), tellingWords.score);
  const expansions = expansionsOf(lexicon, source.concepts, 0.2);
  const { hits, ceiling } = engine.search({ text, expansions, kinds: [documentKind], limit: limits.documents });
  for (const { id, score } of hits) {
    const { expertId, document } = parseDocumentId(id);
    add(expertId, 'documents').documents.push({ document, likeness: ceiling > 0 ? Math.min(1, score / ceiling) : 0 });
  }
};

/**
 * Needs by an expert's work: each evidence document against them. Likeness is measured against what the whole profile allows, which is as
 * long as a need, so that both directions read alike.
 */
const searchByDocuments = (engine: Engine, source: Subject, kind: Kind, { add }: Gathered) => {
  const whole = telling(engine, textOf(source, facets.whole), tellingWords.score);
  const { ceiling } = engine.search({ text: whole, kinds: [kind], limit: 1 });
  const passages = source.passages.filter(({ document }) => document !== null).slice(0, limits.ownDocuments);
  for (const { text, document } of passages) {
    const { hits } = engine.search({ text, kinds: [kind], limit: limits.facet });
    for (const { id, score } of hits) {
      const likeness = ceiling > 0 ? Math.min(1, score / ceiling) : 0;
      add(id, 'documents').documents.push({ document: document ?? 0, likeness });
    }
  }
};

/** The newest of the sector, so that a new listing has a chance before anybody searched for it; both shelves ask the same of them. */
const explore = (engine: Engine, source: Subject, kind: Kind, { add }: Gathered) => {
  if (source.sectors.length === 0) return;
  const { hits } = engine.search({
    text: '',
    kinds: [kind],
    where: { sector: source.sectors },
    sort: { by: 'publishedAt' },
    limit: limits.exploration,
  });
  for (const { id } of hits) add(id, 'exploration');
};

/** What several searches found is worth more than what one found. */
const foundAgain = 0.05;

const strength = ({ signals, generators }: Candidate) =>
  Math.max(signals.whole, signals.problem, signals.application, signals.lexicon, signals.documents[0]?.likeness ?? 0) +
  foundAgain * generators.length;

/** Everything of a kind that could suit a source, at most 300, and which searches found it. */
export function candidates(engine: Engine, lexicon: Lexicon, source: Subject, kind: Kind): Candidate[] {
  const gathered = gathering();
  searchFacets(engine, source, kind, gathered);
  searchTaxonomy(engine, source, kind, gathered);
  searchTopics(engine, source, kind, gathered);
  searchLexicon(engine, lexicon, source, kind, gathered);
  if (kind === 'expert') searchDocuments(engine, lexicon, source, gathered);
  if (source.kind === 'expert') searchByDocuments(engine, source, kind, gathered);
  explore(engine, source, kind, gathered);
  return [...gathered.found.values()]
    .filter(({ id }) => id !== source.id)
    .sort((one, other) => strength(other) - strength(one) || one.id.localeCompare(other.id))
    .slice(0, limits.all);
}

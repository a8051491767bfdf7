import type { Kind } from '@caunoi/contracts/matching/match';
import type { SearchResult } from '@caunoi/text/engine/search-document';
import { expansionsOf, phrasesOf, weighedConcepts } from '../lexicon/expand.rules';
import type { Lexicon } from '../lexicon/lexicon';
import type { IndexQuery, SearchIndex } from '../search-index/search-index';
import { documentKind, parseDocumentId } from './search-document.rules';
import { type Facet, type Subject, textOf } from './subject';

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

/** One search, and what its answer says of candidates. */
interface Search {
  query: IndexQuery;
  take: (answer: SearchResult, gathered: Gathered) => void;
}

/** The most telling words of a text, in the order they stand in, so that neighbouring pairs survive. */
const telling = (source: Subject, of: readonly Facet[], mostTelling: number) => ({ text: textOf(source, of), mostTelling });

const byFacet = (source: Subject, kind: Kind): Search[] =>
  (['whole', 'problem', 'application', 'results'] as const)
    .map((facet) => ({ facet, query: telling(source, facets[facet], tellingWords.score) }))
    .filter(({ query }) => query.text !== '')
    .map(({ facet, query }) => ({
      query: { ...query, kinds: [kind], limit: facet === 'whole' ? limits.whole : limits.facet },
      take: ({ hits, ceiling }, { add }) => {
        for (const { id, score } of hits) add(id, facet)[facet] = ceiling > 0 ? score / ceiling : 0;
      },
    }));

/** What shares one of the values, closest first. */
const sharing = (generator: Generator, limit: number, source: Subject, kind: Kind, values: Record<string, readonly string[]>): Search[] =>
  Object.entries(values)
    .filter(([, { length }]) => length > 0)
    .map(([filter, wanted]) => ({
      query: { ...telling(source, facets.problem, tellingWords.order), kinds: [kind], where: { [filter]: wanted }, limit },
      take: ({ hits }, { add }) => {
        for (const { id } of hits) add(id, generator);
      },
    }));

const byTaxonomy = (source: Subject, kind: Kind) =>
  sharing('taxonomy', limits.taxonomy, source, kind, {
    ford: source.ford,
    sector: source.sectors,
    strategicProduct: source.strategicProducts,
  });

const byTopics = (source: Subject, kind: Kind) =>
  sharing('topics', limits.topics, source, kind, {
    concept: source.concepts.filter(({ activation }) => activation >= strongConcept).map(({ id }) => id),
    object: source.objects.filter(({ salience }) => salience >= strongMention).map(({ topic }) => topic),
  });

const byLexicon = (lexicon: Lexicon, source: Subject, kind: Kind): Search[] => {
  const concepts = source.concepts.filter(({ activation }) => activation >= strongConcept);
  const text = weighedConcepts(concepts)
    .filter(({ weight }) => weight > leastWeight)
    .flatMap(({ id }) => lexicon.concept(id) ?? [])
    .flatMap((concept) => phrasesOf(concept).map((phrase) => phrase.text))
    .join('\n');
  if (text === '') return [];
  const sure = concepts[0]?.activation ?? 0;
  return [
    {
      query: { text, kinds: [kind], limit: limits.lexicon },
      take: ({ hits, ceiling }, { add }) => {
        for (const { id, score } of hits) add(id, 'lexicon').lexicon = ceiling > 0 ? (sure * score) / ceiling : 0;
      },
    },
  ];
};

/** Experts by their work: what a need says against each evidence document. */
const byTheirDocuments = (lexicon: Lexicon, source: Subject): Search => ({
  query: {
    ...telling(source, facets.whole, tellingWords.score),
    expansions: expansionsOf(lexicon, source.concepts, 0.2),
    kinds: [documentKind],
    limit: limits.documents,
  },
  take: ({ hits, ceiling }, { add }) => {
    for (const { id, score } of hits) {
      const { expertId, document } = parseDocumentId(id);
      add(expertId, 'documents').documents.push({ document, likeness: ceiling > 0 ? Math.min(1, score / ceiling) : 0 });
    }
  },
});

/**
 * Needs by an expert's work: each evidence document against them. Likeness is measured against what the whole profile allows, which is as
 * long as a need, so that both directions read alike.
 */
const byOwnDocuments = (source: Subject, kind: Kind): Search[] => {
  let most = 0;
  const whole: Search = {
    query: { ...telling(source, facets.whole, tellingWords.score), kinds: [kind], limit: 1 },
    take: ({ ceiling }) => (most = ceiling),
  };
  const passages = source.passages.filter(({ document }) => document !== null).slice(0, limits.ownDocuments);
  const each = passages.map(({ text, document }): Search => ({
    query: { text, kinds: [kind], limit: limits.facet },
    take: ({ hits }, { add }) => {
      for (const { id, score } of hits)
        add(id, 'documents').documents.push({ document: document ?? 0, likeness: most > 0 ? Math.min(1, score / most) : 0 });
    },
  }));
  return [whole, ...each];
};

/** The newest of the sector, so that a new listing has a chance before anybody searched for it; both shelves ask the same of them. */
const exploring = ({ sectors }: Subject, kind: Kind): Search[] =>
  sectors.length === 0
    ? []
    : [
        {
          query: { text: '', kinds: [kind], where: { sector: sectors }, sort: { by: 'publishedAt' }, limit: limits.exploration },
          take: ({ hits }, { add }) => {
            for (const { id } of hits) add(id, 'exploration');
          },
        },
      ];

/** What several searches found is worth more than what one found. */
const foundAgain = 0.05;

const strength = ({ signals, generators }: Candidate) =>
  Math.max(signals.whole, signals.problem, signals.application, signals.lexicon, signals.documents[0]?.likeness ?? 0) +
  foundAgain * generators.length;

/** Everything of a kind that could suit a source, at most 300, and which searches found it: all of them asked at once. */
export async function candidates(index: Pick<SearchIndex, 'search'>, lexicon: Lexicon, source: Subject, kind: Kind): Promise<Candidate[]> {
  const searches = [
    ...byFacet(source, kind),
    ...byTaxonomy(source, kind),
    ...byTopics(source, kind),
    ...byLexicon(lexicon, source, kind),
    ...(kind === 'expert' ? [byTheirDocuments(lexicon, source)] : []),
    ...(source.kind === 'expert' ? byOwnDocuments(source, kind) : []),
    ...exploring(source, kind),
  ];
  const gathered = gathering();
  const answers = await index.search(searches.map(({ query }) => ({ ...query, counts: false })));
  for (const [n, answer] of answers.entries()) searches[n]?.take(answer, gathered);
  return [...gathered.found.values()]
    .filter(({ id }) => id !== source.id)
    .sort((one, other) => strength(other) - strength(one) || one.id.localeCompare(other.id))
    .slice(0, limits.all);
}

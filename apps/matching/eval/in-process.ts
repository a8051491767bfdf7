import { search as searchEndpoint } from '@caunoi/contracts/matching/matching.endpoints';
import type { Direction, Kind } from '@caunoi/contracts/matching/match';
import type { NeedFact } from '@caunoi/contracts/needs/needs.events';
import { SearchEngine } from '@caunoi/text/engine/search-engine';
import type { Lexicon } from '../src/lexicon/lexicon';
import { candidates } from '../src/ranking/candidates';
import { expertSubject } from '../src/ranking/expert-subject.rules';
import { needSubject } from '../src/ranking/need-subject.rules';
import { rank, type Ranked } from '../src/ranking/ranker';
import { toDocumentDocuments, toSearchDocument } from '../src/ranking/search-document.rules';
import type { Subject } from '../src/ranking/subject';
import { technologySubject } from '../src/ranking/technology-subject.rules';
import { Catalogue } from '../src/projection/catalogue';
import { SearchService } from '../src/search/search.service';
import type { Corpus } from './demo-corpus';
import type { Find } from './search';

/** The matcher on a corpus, without services: what the gold set and the specs run on. */
export interface Matcher {
  subjects: ReadonlyMap<string, Subject>;
  engine: SearchEngine;
  /** @param limit how many suggestions to explain */
  match: (direction: Direction, source: Subject, limit?: number) => Ranked;
  /** Matches a need as it is written in this fact, whether or not it is in the corpus. */
  matchNeed: (direction: 'need_technology' | 'need_expert', fact: NeedFact, limit?: number) => Ranked;
}

const targetKinds: Readonly<Record<Direction, Kind>> = {
  need_technology: 'technology',
  need_expert: 'expert',
  technology_need: 'need',
  expert_need: 'need',
  technology_reviewer: 'expert',
};

export function matcherOf(corpus: Corpus, lexicon: Lexicon, today: string): Matcher {
  const subjects = new Map<string, Subject>();
  for (const fact of corpus.needs) subjects.set(fact.id, needSubject(fact, lexicon));
  for (const fact of corpus.technologies) subjects.set(fact.id, technologySubject(fact, lexicon));
  for (const fact of corpus.experts) subjects.set(fact.id, expertSubject(fact, lexicon));
  const engine = new SearchEngine();
  for (const subject of subjects.values()) {
    engine.upsert(toSearchDocument(subject));
    for (const document of toDocumentDocuments(subject)) engine.upsert(document);
  }
  const around = { lexicon, idf: (fold: string) => engine.idf(fold), today };
  const match: Matcher['match'] = (direction, source, limit = 10) =>
    rank({
      direction,
      source,
      candidates: candidates(engine, lexicon, source, targetKinds[direction]),
      subjects,
      refused: new Set(),
      around,
      limit,
    });
  return { subjects, engine, match, matchNeed: (direction, fact, limit) => match(direction, needSubject(fact, lexicon), limit) };
}

/** The search on a corpus, without a server. */
export function finderOf({ needs, technologies, experts }: Corpus): Find {
  const catalogue = new Catalogue();
  const facts = [
    ...needs.map((fact) => ({ kind: 'need' as const, id: fact.id, fact })),
    ...technologies.map((fact) => ({ kind: 'technology' as const, id: fact.id, fact })),
    ...experts.map((fact) => ({ kind: 'expert' as const, id: fact.id, fact })),
  ];
  for (const one of facts) catalogue.put({ ...one, version: '1', subject: null });
  const service = new SearchService(catalogue);
  return async (q) => {
    const { items, total } = await service.search({
      params: {},
      query: searchEndpoint.query.parse({ q, limit: 50 }),
      body: undefined,
      actor: undefined,
    });
    return { hits: items.map(({ reference: code, kind }) => ({ code, kind })), total };
  };
}

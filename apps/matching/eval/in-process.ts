import { search as searchEndpoint } from '@caunoi/contracts/matching/matching.endpoints';
import type { Direction, Kind } from '@caunoi/contracts/matching/match';
import type { NeedFact } from '@caunoi/contracts/needs/needs.events';
import type { Lexicon } from '../src/lexicon/lexicon';
import { candidates } from '../src/ranking/candidates';
import { expertSubject } from '../src/ranking/expert-subject.rules';
import { needSubject } from '../src/ranking/need-subject.rules';
import { rank, type Ranked } from '../src/ranking/ranker';
import type { Subject } from '../src/ranking/subject';
import { surroundings } from '../src/ranking/surroundings';
import { technologySubject } from '../src/ranking/technology-subject.rules';
import { thingOf } from '../src/projection/things';
import { Understanding } from '../src/projection/understanding';
import { SearchService } from '../src/search/search.service';
import { toIndexEntry } from '../src/search-index/index-entry.rules';
import { MemoryIndex } from '../src/search-index/memory-index';
import type { SearchIndex } from '../src/search-index/search-index';
import type { Corpus } from './demo-corpus';
import type { Find } from './search';

/** The matcher on a corpus, without services: what the gold set and the specs run on. */
export interface Matcher {
  subjects: ReadonlyMap<string, Subject>;
  /** @param limit how many suggestions to explain */
  match: (direction: Direction, source: Subject, limit?: number) => Promise<Ranked>;
  /** Matches a need as it is written in this fact, whether or not it is in the corpus. */
  matchNeed: (direction: 'need_technology' | 'need_expert', fact: NeedFact, limit?: number) => Promise<Ranked>;
}

const targetKinds: Readonly<Record<Direction, Kind>> = {
  need_technology: 'technology',
  need_expert: 'expert',
  technology_need: 'need',
  expert_need: 'need',
  technology_reviewer: 'expert',
};

const indexOf = async (subjects: Iterable<Subject>, { families }: Pick<Lexicon, 'families'>): Promise<SearchIndex> => {
  const index = new MemoryIndex();
  await index.bulk([...subjects].map((subject) => ({ id: subject.id, version: 1, entry: toIndexEntry(subject, families.find) })));
  await index.refresh();
  return index;
};

export async function matcherOf(corpus: Corpus, lexicon: Lexicon, today: string): Promise<Matcher> {
  const subjects = new Map<string, Subject>();
  for (const fact of corpus.needs) subjects.set(fact.id, needSubject(fact, lexicon));
  for (const fact of corpus.technologies) subjects.set(fact.id, technologySubject(fact, lexicon));
  for (const fact of corpus.experts) subjects.set(fact.id, expertSubject(fact, lexicon));
  const index = await indexOf(subjects.values(), lexicon);
  const match: Matcher['match'] = async (direction, source, limit = 10) =>
    rank({
      direction,
      source,
      candidates: await candidates(index, lexicon, source, targetKinds[direction]),
      subjects,
      refused: new Set(),
      around: await surroundings(index, lexicon, { source, targets: [...subjects.values()], today }),
      limit,
    });
  return { subjects, match, matchNeed: (direction, fact, limit) => match(direction, needSubject(fact, lexicon), limit) };
}

/** The search on a corpus, without a server. */
export async function finderOf({ needs, technologies, experts }: Corpus): Promise<Find> {
  const understanding = new Understanding();
  const facts = [
    ...needs.map((fact) => ({ kind: 'need' as const, id: fact.id, fact })),
    ...technologies.map((fact) => ({ kind: 'technology' as const, id: fact.id, fact })),
    ...experts.map((fact) => ({ kind: 'expert' as const, id: fact.id, fact })),
  ];
  const things = new Map(facts.map((one) => [one.id, thingOf({ ...one, version: '1' }, understanding.of(one).subject)]));
  const index = await indexOf(
    [...things.values()].map(({ subject }) => subject),
    understanding.lexicon,
  );
  const rows = { of: async () => things, open: async () => ({ items: [], more: false }) };
  const service = new SearchService(index, rows, understanding);
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

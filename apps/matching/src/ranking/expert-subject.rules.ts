import type { ExpertFact } from '@caunoi/contracts/experts/experts.events';
import type { Lexicon } from '../lexicon/lexicon';
import { blank, passagesOf, translationsOf, understood } from './reading.rules';
import type { Passage, Subject } from './subject';

/** The matchable view of an expert: the profile and each evidence document. */
export function expertSubject(fact: ExpertFact, lexicon: Lexicon): Subject {
  const profile = passagesOf([
    ['headline', 'title', fact.headline],
    ['biography', 'problem', fact.biography],
    ['keywords', 'keywords', fact.keywords],
  ]);
  const documents = fact.documents.map(({ title, summary }, document): Passage => ({
    field: 'documents',
    facet: 'document',
    text: [title, summary].filter(Boolean).join('. '),
    document,
  }));
  const passages = [...profile, ...documents];
  return {
    ...blank('expert', fact),
    open: fact.status === 'published',
    confirmedAt: fact.confirmedAt,
    passages: [...passages, ...translationsOf(fact.translations)],
    ...understood(passages, lexicon),
    sectors: fact.sectors,
    ford: fact.ford,
    province: fact.province,
    documents: fact.documents.map(({ kind, title, year, role }) => ({ kind, title, year, lead: role === 'lead' })),
    services: fact.services,
    languages: fact.languages,
    availableDays: fact.availableDays,
    remote: fact.remote,
    abroad: fact.abroad,
    interests: fact.interests.map(({ technologyId }) => technologyId),
  };
}

import type { ExpertFact } from '@caunoi/contracts/experts/experts.events';
import type { NeedFact } from '@caunoi/contracts/needs/needs.events';
import type { TechnologyFact } from '@caunoi/contracts/technology-bank/technologies.events';
import type { Lexicon } from '../lexicon/lexicon';
import { expertSubject } from '../ranking/expert-subject.rules';
import { needSubject } from '../ranking/need-subject.rules';
import type { Subject } from '../ranking/subject';
import { technologySubject } from '../ranking/technology-subject.rules';
import type { DocumentEntity } from './document.entity';

/** Raise it when lexicon or subject rules change: every document is then read anew at the next start. */
export const READING = '3';

/** What matching understands of a fact. */
export function understand({ kind, fact }: Pick<DocumentEntity, 'kind' | 'fact'>, lexicon: Lexicon): Subject {
  if (kind === 'need') return needSubject(fact as NeedFact, lexicon);
  if (kind === 'technology') return technologySubject(fact as TechnologyFact, lexicon);
  return expertSubject(fact as ExpertFact, lexicon);
}

import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ExpertFact } from '@caunoi/contracts/experts/experts.events';
import { NeedFact } from '@caunoi/contracts/needs/needs.events';
import { loose } from '@caunoi/contracts/loose';
import { TechnologyFact } from '@caunoi/contracts/technology-bank/technologies.events';
import type { Lexicon } from '../lexicon/lexicon';
import { lexiconDirectory, loadLexicon } from '../lexicon/lexicon-files';
import { expertSubject } from '../ranking/expert-subject.rules';
import { needSubject } from '../ranking/need-subject.rules';
import type { Subject } from '../ranking/subject';
import { technologySubject } from '../ranking/technology-subject.rules';
import { toIndexEntry } from '../search-index/index-entry.rules';
import type { IndexEntry } from '../search-index/search-index';
import type { Told } from './document.entity';

/** The build puts in its place a hash of this module and of everything that it imports. */
const RULES = 'RULES_OF_UNDERSTANDING';

/**
 * Names what this build makes of facts: the lexicon and the rules. What was understood under another name is read anew after the next
 * start, so nobody has to remember to ask for it.
 */
function readingOf() {
  const files = readdirSync(lexiconDirectory, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.jsonl'))
    .sort();
  const hash = createHash('sha256').update(RULES);
  for (const name of files) hash.update(name).update(readFileSync(join(lexiconDirectory, name)));
  return hash.digest('base64url').slice(0, 22);
}

/** What was understood of a fact: the subject that is ranked, and what an index takes of it. */
export interface Understood {
  subject: Subject;
  entry: IndexEntry | null;
}

export const indexed = (subject: Subject, { families }: Pick<Lexicon, 'families'>): IndexEntry | null =>
  subject.open ? toIndexEntry(subject, families.find) : null;

/** A fact that was stored by an earlier build may lack what was added since. */
function subjectOf({ kind, fact }: Told, lexicon: Lexicon): Subject {
  if (kind === 'need') return needSubject(loose(NeedFact).parse(fact), lexicon);
  if (kind === 'technology') return technologySubject(loose(TechnologyFact).parse(fact), lexicon);
  return expertSubject(loose(ExpertFact).parse(fact), lexicon);
}

/** Reads facts with the lexicon. */
@Injectable()
export class Understanding {
  readonly lexicon = loadLexicon();
  /** What this build makes of facts, by name. */
  readonly reading = readingOf();

  of(told: Told): Understood {
    const subject = subjectOf(told, this.lexicon);
    return { subject, entry: indexed(subject, this.lexicon) };
  }
}

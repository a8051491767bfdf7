import type { Kind } from '@caunoi/contracts/matching/match';
import type { ExpertFact } from '@caunoi/contracts/experts/experts.events';
import type { NeedFact } from '@caunoi/contracts/needs/needs.events';
import type { TechnologyFact } from '@caunoi/contracts/technology-bank/technologies.events';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Subject } from '../ranking/subject';
import type { IndexEntry } from '../search-index/search-index';

export type Fact = NeedFact | TechnologyFact | ExpertFact;

/**
 * The newest fact about each technology, expert and need: what every search back end is fed from. What is closed stays
 * as a row, so that an older fact that arrives late can't bring it back; so does what was erased, without its fact.
 */
@Entity('document')
@Index('document_changed', ['changedAt'])
@Index('document_id', ['id'])
@Index('document_open', { synchronize: false })
@Index('document_unsuggested', { synchronize: false })
@Index('document_unsearched', { synchronize: false })
export class DocumentEntity {
  @PrimaryColumn('text') kind!: Kind;
  @PrimaryColumn('uuid') id!: string;
  @Column('bigint') version!: string;
  /** Null when the thing was erased. */
  @Column('jsonb', { nullable: true }) fact!: Fact | null;
  /** What matching understood of the fact, what an index takes of it where it is open, and by which reading of it. */
  @Column('jsonb', { nullable: true }) subject!: Subject | null;
  @Column('json', { nullable: true }) entry!: IndexEntry | null;
  @Column('text', { nullable: true }) reading!: string | null;
  /** For which version suggestions were looked for without anybody asking. */
  @Column('bigint', { name: 'suggested_version', nullable: true }) suggestedVersion!: string | null;
  /** For which version it was looked which saved searches find it. */
  @Column('bigint', { name: 'searched_version', nullable: true }) searchedVersion!: string | null;
  /** When it was first open. */
  @Column('timestamptz', { name: 'opened_at', nullable: true }) openedAt!: Date | null;
  @Column('timestamptz', { name: 'changed_at', default: () => 'clock_timestamp()' }) changedAt!: Date;
}

/** A thing of which something was told. */
export interface Told extends Pick<DocumentEntity, 'kind'> {
  fact: Fact;
}

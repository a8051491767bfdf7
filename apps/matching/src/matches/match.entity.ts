import type { Direction, Kind, Match } from '@caunoi/contracts/matching/match';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Without the language: reasons keep their key and values, and are put into words when they are read. */
export type StoredMatch = Omit<Match, 'id' | 'createdAt' | 'feedback' | 'target'>;

/** A suggestion as it was explained when it was made. Never changed: a new computation makes new rows. */
@Entity('match')
@Index('match_source', ['direction', 'sourceId', 'run'])
export class MatchEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') direction!: Direction;
  @Column('text', { name: 'source_kind' }) sourceKind!: Kind;
  @Column('uuid', { name: 'source_id' }) sourceId!: string;
  @Column('text', { name: 'target_kind' }) targetKind!: Kind;
  @Column('uuid', { name: 'target_id' }) targetId!: string;
  /** Whose suggestion it is: the organisation of the source at that time. */
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('uuid') run!: string;
  @Column('jsonb') explanation!: StoredMatch;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}

import type { Direction, Kind } from '@caunoi/contracts/matching/match';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Numbers } from './numbers.rules';

/**
 * A suggestion as it was reckoned when it was last made. It holds no word of either side: those are taken from what both sides say now, as
 * long as it may be shown. One row for each pair of versions; other versions of the pair are another row.
 */
@Entity('match')
@Index('match_explanation', ['direction', 'sourceId', 'digest'], { unique: true })
@Index('match_target', ['targetId'])
export class MatchEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') direction!: Direction;
  @Column('text', { name: 'source_kind' }) sourceKind!: Kind;
  @Column('uuid', { name: 'source_id' }) sourceId!: string;
  /** Of the source, as the suggestion was made for it. */
  @Column('bigint', { name: 'source_version' }) sourceVersion!: string;
  @Column('text', { name: 'target_kind' }) targetKind!: Kind;
  @Column('uuid', { name: 'target_id' }) targetId!: string;
  /** Of the target, as it was suggested. */
  @Column('bigint', { name: 'target_version' }) targetVersion!: string;
  /** Whose suggestion it is. */
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  /** Of the versions that were compared, without anything that ages: looking again another day stores nothing new. */
  @Column('text') digest!: string;
  @Column('jsonb') numbers!: Numbers;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  /** Grows with what is said of it: facts about the match carry it. */
  @Column('int', { default: 1 }) version!: number;
}

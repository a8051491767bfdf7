import type { Card, Direction, Kind } from '@caunoi/contracts/matching/match';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Suggestion } from '../ranking/explanation';

/** In no language yet: reasons are keys and values, put into words when they are read. */
export interface StoredMatch {
  suggestion: Suggestion;
  /** The target as it was shown. */
  card: Card;
}

/** A suggestion as it was explained when it was made. Never changed: another explanation of the same pair is another row. */
@Entity('match')
@Index('match_explanation', ['direction', 'sourceId', 'digest'], { unique: true })
export class MatchEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') direction!: Direction;
  @Column('text', { name: 'source_kind' }) sourceKind!: Kind;
  @Column('uuid', { name: 'source_id' }) sourceId!: string;
  @Column('uuid', { name: 'target_id' }) targetId!: string;
  /** Whose suggestion it is. */
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  /** Of the explanation: an unchanged one is not stored again. */
  @Column('text') digest!: string;
  @Column('jsonb') explanation!: StoredMatch;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}

import type { Band, Direction, Kind } from '@caunoi/contracts/matching/match';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One ranking as it was shown to somebody. Kept when it differs from the one before it in anything that is suggested. */
@Entity('ranking_run')
@Index('ranking_run_source', ['sourceId', 'speaker', 'direction', 'madeAt'])
export class RankingRunEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') direction!: Direction;
  @Column('uuid', { name: 'source_id' }) sourceId!: string;
  /** For whom: see `speakerOf`. */
  @Column('uuid') speaker!: string;
  @Column('bigint', { name: 'source_version' }) sourceVersion!: string;
  /** Lexicon, rules, model and weights. */
  @Column('text') rules!: string;
  @Column('timestamptz', { name: 'made_at' }) madeAt!: Date;
}

/** What a run suggested, by ids and numbers. Without a foreign key: what is erased leaves every run. */
@Entity('ranking_item')
@Index('ranking_item_target', ['targetId'])
export class RankingItemEntity {
  @PrimaryColumn('uuid', { name: 'run_id' }) runId!: string;
  @PrimaryColumn('uuid', { name: 'target_id' }) targetId!: string;
  @Column('text', { name: 'target_kind' }) targetKind!: Kind;
  @Column('bigint', { name: 'target_version' }) targetVersion!: string;
  /** From 1. */
  @Column('int') place!: number;
  @Column('text') band!: Band;
  @Column('float8') score!: number;
  /** What each feature gave. */
  @Column('jsonb') points!: Record<string, number>;
}

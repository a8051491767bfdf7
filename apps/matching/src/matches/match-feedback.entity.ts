import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * What somebody said of a pair. Keyed by the pair, not by the suggestion: a refused pair stays refused whatever is computed, indexed or
 * rebuilt later. And by who said it: nobody speaks, or takes a word back, in another's place.
 */
@Entity('match_feedback')
@Index('match_feedback_target', ['targetId'])
export class MatchFeedbackEntity {
  @PrimaryColumn('uuid', { name: 'source_id' }) sourceId!: string;
  @PrimaryColumn('uuid', { name: 'target_id' }) targetId!: string;
  /** The owner of the source, or the organisation that looks for reviewers: see `speakerOf`. */
  @PrimaryColumn('uuid', { name: 'said_by' }) saidBy!: string;
  @Column('uuid', { name: 'match_id' }) matchId!: string;
  @Column('text') verdict!: 'accepted' | 'not_relevant';
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('uuid', { name: 'actor_id' }) actorId!: string;
  @Column('timestamptz') at!: Date;
}

import type { NeedStatement, NeedStatus } from '@caunoi/contracts/needs/need';
import type { Review } from '@caunoi/contracts/review';
import { Column, Entity, Index, PrimaryColumn, VersionColumn } from 'typeorm';

@Entity('need')
@Index('need_organisation', ['organisationId', 'updatedAt'])
@Index('need_review_queue', ['reviewDueAt'], { where: `status = 'under_review'` })
@Index('need_expiry', ['expiresAt'], { where: `status = 'published'` })
export class NeedEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text', { unique: true }) reference!: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('uuid', { name: 'created_by' }) createdBy!: string;
  @Column('text') status!: NeedStatus;
  @Column('jsonb') statement!: NeedStatement;
  @Column('boolean', { default: false }) suspended!: boolean;
  @Column('jsonb', { nullable: true }) review!: Review | null;
  @Column('timestamptz', { name: 'submitted_at', nullable: true }) submittedAt!: Date | null;
  @Column('timestamptz', { name: 'review_due_at', nullable: true }) reviewDueAt!: Date | null;
  @Column('timestamptz', { name: 'published_at', nullable: true }) publishedAt!: Date | null;
  @Column('timestamptz', { name: 'expires_at', nullable: true }) expiresAt!: Date | null;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
  @VersionColumn() version!: number;
}

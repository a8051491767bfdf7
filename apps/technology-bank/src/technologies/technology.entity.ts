import type { Review } from '@caunoi/contracts/review';
import type { TechnologyStatement, TechnologyStatus } from '@caunoi/contracts/technology-bank/technology';
import type { Verification } from './verification.rules';
import { Column, Entity, Index, PrimaryColumn, VersionColumn } from 'typeorm';

@Entity('technology')
@Index('technology_organisation', ['organisationId', 'updatedAt'])
@Index('technology_review_queue', ['reviewDueAt'], { where: `status = 'under_review'` })
@Index('technology_expiry', ['expiresAt'], { where: `status = 'published'` })
export class TechnologyEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text', { unique: true }) reference!: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('uuid', { name: 'created_by' }) createdBy!: string;
  @Column('text') status!: TechnologyStatus;
  @Column('jsonb') statement!: TechnologyStatement;
  @Column('boolean', { default: false }) suspended!: boolean;
  @Column('jsonb', { nullable: true }) review!: Review | null;
  @Column('jsonb', { default: [] }) verified!: Verification[];
  @Column('timestamptz', { name: 'submitted_at', nullable: true }) submittedAt!: Date | null;
  @Column('timestamptz', { name: 'review_due_at', nullable: true }) reviewDueAt!: Date | null;
  @Column('timestamptz', { name: 'published_at', nullable: true }) publishedAt!: Date | null;
  @Column('timestamptz', { name: 'confirmed_at', nullable: true }) confirmedAt!: Date | null;
  @Column('timestamptz', { name: 'expires_at', nullable: true }) expiresAt!: Date | null;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
  @VersionColumn() version!: number;
}

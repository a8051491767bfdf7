import type { ExpertStatement, ExpertStatus } from '@caunoi/contracts/experts/expert';
import { Column, Entity, Index, PrimaryColumn, VersionColumn } from 'typeorm';

@Entity('expert')
@Index('expert_expiry', ['expiresAt'], { where: `status = 'published'` })
export class ExpertEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text', { unique: true }) reference!: string;
  @Column('uuid', { name: 'account_id', unique: true }) accountId!: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('text') status!: ExpertStatus;
  @Column('jsonb') statement!: ExpertStatement;
  @Column('boolean', { default: false }) suspended!: boolean;
  @Column('timestamptz', { name: 'published_at', nullable: true }) publishedAt!: Date | null;
  @Column('timestamptz', { name: 'confirmed_at', nullable: true }) confirmedAt!: Date | null;
  @Column('timestamptz', { name: 'expires_at', nullable: true }) expiresAt!: Date | null;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
  @VersionColumn() version!: number;
}

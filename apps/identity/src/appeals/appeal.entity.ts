import type { AppealVerdict } from '@caunoi/contracts/identity/suspension';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AccountEntity } from '../accounts/account.entity';
import { SuspensionEntity } from '../organisations/suspension.entity';

/** What somebody says against the suspension of their organisation, or against the block of their account. */
@Entity('appeal')
@Index('appeal_suspension', ['suspensionId'], { unique: true })
@Index('appeal_block', ['accountId', 'blockedAt'], { unique: true })
@Index('appeal_open', ['createdAt'], { where: 'verdict IS NULL' })
export class AppealEntity {
  @PrimaryColumn('uuid') id!: string;
  /** Null of a block. */
  @ForeignKey(() => SuspensionEntity, { name: 'appeal_suspension_id_fkey', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'suspension_id', nullable: true })
  suspensionId!: string | null;
  /** Who wrote it; of a block whose account it is. */
  @ForeignKey(() => AccountEntity, { name: 'appeal_account_id_fkey', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'account_id' })
  accountId!: string;
  /** Of a block: which one, and why, as it was when they wrote. */
  @Column('timestamptz', { name: 'blocked_at', nullable: true }) blockedAt!: Date | null;
  @Column('text', { name: 'blocked_reason', nullable: true }) blockedReason!: string | null;
  @Column('text') text!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  /** Who suspended or blocked: they don't answer. Not known of blocks of the release before. */
  @Column('uuid', { name: 'decided_by', nullable: true }) decidedBy!: string | null;
  @Column('text', { nullable: true }) verdict!: AppealVerdict | null;
  @Column('text', { nullable: true }) answer!: string | null;
  @Column('uuid', { name: 'answered_by', nullable: true }) answeredBy!: string | null;
  @Column('timestamptz', { name: 'answered_at', nullable: true }) answeredAt!: Date | null;
}

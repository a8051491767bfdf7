import type { ErasureState } from '@caunoi/contracts/identity/erasure';
import type { Locale } from '@caunoi/contracts/locales';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AccountEntity } from '../accounts/account.entity';

/** Somebody who has asked to be erased. Name and address are kept here for the last letter alone. */
@Entity('erasure')
@Index('erasure_running', ['accountId'], { unique: true, where: `state <> 'taken_back'` })
@Index('erasure_request', ['requestId'])
export class ErasureEntity {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey(() => AccountEntity, { name: 'erasure_account_id_fkey' })
  @Column('uuid', { name: 'account_id' })
  accountId!: string;
  /** As which request it stands on the desk. */
  @Column('uuid', { name: 'request_id' }) requestId!: string;
  @Column('text') state!: ErasureState;
  /** Organisations that end with the account: nobody else is a member. */
  @Column('uuid', { array: true }) closes!: string[];
  @Column('text') email!: string;
  @Column('text', { name: 'full_name' }) fullName!: string;
  @Column('text') locale!: Locale;
  @Column('timestamptz', { name: 'asked_at' }) askedAt!: Date;
  @Column('timestamptz', { name: 'due_at' }) dueAt!: Date;
  @Column('timestamptz', { name: 'begun_at', nullable: true }) begunAt!: Date | null;
  @Column('timestamptz', { name: 'done_at', nullable: true }) doneAt!: Date | null;
  /** A day after the last letter was told its address is gone from everywhere. */
  @Column('boolean', { name: 'letter_gone', default: false }) letterGone!: boolean;
}

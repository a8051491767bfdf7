import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { AccountEntity } from '../accounts/account.entity';

/** Whom an issuer names by `subject` is the owner of the account. One person of an issuer has one account, and an account one of each issuer. */
@Entity('account_link')
@Unique('account_link_subject_unique', ['issuer', 'subject'])
@Unique('account_link_account_unique', ['accountId', 'issuer'])
export class AccountLinkEntity {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey(() => AccountEntity, { name: 'account_link_account_id_fkey', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'account_id' })
  accountId!: string;
  /** Its address, as it calls itself: what it is called here may change. */
  @Column('text') issuer!: string;
  @Column('text') subject!: string;
  /** For its owner, to tell it from others. */
  @Column('text') name!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'last_used_at', nullable: true }) lastUsedAt!: Date | null;
}

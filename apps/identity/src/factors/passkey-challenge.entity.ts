import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AccountEntity } from '../accounts/account.entity';

/** What a browser was asked to sign, once and soon: to make a passkey for an account, or, without one, to sign in. */
@Entity('passkey_challenge')
@Index('passkey_challenge_expiry', ['expiresAt'])
export class PasskeyChallengeEntity {
  @PrimaryColumn('text') challenge!: string;
  @ForeignKey(() => AccountEntity, { name: 'passkey_challenge_account_id_fkey', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'account_id', nullable: true })
  accountId!: string | null;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt!: Date;
}

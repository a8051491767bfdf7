import type { LinkPurpose } from '@caunoi/contracts/identity/identity.events';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AccountEntity } from '../accounts/account.entity';

/** A link that was sent by e-mail and works once. Of one account there is one for each purpose; the secret itself is only in the letter. */
@Entity('secret_link')
@Index('secret_link_account_purpose', ['accountId', 'purpose'], { unique: true })
export class SecretLinkEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('bytea', { name: 'secret_hash', unique: true }) secretHash!: Buffer;
  @ForeignKey(() => AccountEntity, { name: 'secret_link_account_id_fkey', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'account_id' })
  accountId!: string;
  @Column('text') purpose!: LinkPurpose;
  /** Where it was sent to, and what it therefore proves. */
  @Column('text') email!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt!: Date;
}

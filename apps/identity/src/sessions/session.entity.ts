import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AccountEntity } from '../accounts/account.entity';
import { OrganisationEntity } from '../organisations/organisation.entity';

/** A browser's session. The secret itself is only in the cookie. */
@Entity('session')
@Index('session_account', ['accountId'])
export class SessionEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('bytea', { name: 'secret_hash', unique: true }) secretHash!: Buffer;
  @ForeignKey(() => AccountEntity, { name: 'session_account_id_fkey', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'account_id' })
  accountId!: string;
  /** For whom the person acts in it, while they are a member there; null: where their sign-in begins. */
  @ForeignKey(() => OrganisationEntity, { name: 'session_organisation_id_fkey' })
  @Column('uuid', { name: 'organisation_id', nullable: true })
  organisationId!: string | null;
  @Column('text') device!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'last_seen_at' }) lastSeenAt!: Date;
  /** When the person proved last that it is them; null in sessions of the release before: at its begin. */
  @Column('timestamptz', { name: 'proven_at', nullable: true }) provenAt!: Date | null;
  /** More than a password was given in it. */
  @Column('boolean', { default: false }) strong!: boolean;
}

import type { Scope } from '@caunoi/contracts/access';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AccountEntity } from '../accounts/account.entity';
import { OrganisationEntity } from '../organisations/organisation.entity';

/** A system where people sign in with their account here. The secret itself is only with whoever registered it. */
@Entity('application')
@Index('application_organisation', ['organisationId'])
export class ApplicationEntity {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey(() => OrganisationEntity, { name: 'application_organisation_id_fkey', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;
  @Column('text') name!: string;
  /** SHA-256, in hexadecimal: the protocol's library compares texts. */
  @Column('text', { name: 'secret_hash' }) secretHash!: string;
  @Column('text', { name: 'redirect_uris', array: true }) redirectUris!: string[];
  @Column('text', { array: true }) scopes!: Scope[];
  @ForeignKey(() => AccountEntity, { name: 'application_created_by_fkey', onDelete: 'SET NULL' })
  @Column('uuid', { name: 'created_by', nullable: true })
  createdBy!: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'last_used_at', nullable: true }) lastUsedAt!: Date | null;
}

import type { Scope } from '@caunoi/contracts/access';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AccountEntity } from '../accounts/account.entity';
import { OrganisationEntity } from '../organisations/organisation.entity';

/** Lets a program in, for an organisation. Revoked ones are gone: the log of acts remembers them. */
@Entity('api_key')
@Index('api_key_organisation', ['organisationId'])
export class ApiKeyEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('bytea', { name: 'key_hash', unique: true }) keyHash!: Buffer;
  @Column('text') beginning!: string;
  @ForeignKey(() => OrganisationEntity, { name: 'api_key_organisation_id_fkey', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;
  @Column('text') name!: string;
  @Column('text', { array: true }) scopes!: Scope[];
  /** It outlives their membership: programs of an organisation don't stop because somebody leaves it. */
  @ForeignKey(() => AccountEntity, { name: 'api_key_created_by_fkey', onDelete: 'SET NULL' })
  @Column('uuid', { name: 'created_by', nullable: true })
  createdBy!: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt!: Date;
  @Column('timestamptz', { name: 'last_used_at', nullable: true }) lastUsedAt!: Date | null;
}

import type { Locale } from '@caunoi/contracts/locales';
import type { Role } from '@caunoi/contracts/contract';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { OrganisationEntity } from '../organisations/organisation.entity';

/** A person. Belongs to one organisation; `manager` may change it and its members. */
@Entity('account')
@Index('account_organisation', ['organisationId'])
export class AccountEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text', { unique: true }) email!: string;
  @Column('text', { name: 'password_hash' }) passwordHash!: string;
  @Column('text', { name: 'full_name' }) fullName!: string;
  @Column('text') locale!: Locale;
  @ForeignKey(() => OrganisationEntity, { name: 'account_organisation_id_fkey' })
  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;
  @Column('boolean') manager!: boolean;
  @Column('text', { array: true }) roles!: Role[];
  /** Which terms the person agreed to, and when. */
  @Column('text', { name: 'accepted_terms', nullable: true }) acceptedTerms!: string | null;
  @Column('timestamptz', { name: 'accepted_terms_at', nullable: true }) acceptedTermsAt!: Date | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}

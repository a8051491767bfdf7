import type { RegistryState } from '@caunoi/contracts/identity/registry';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { OrganisationEntity } from '../organisations/organisation.entity';

/** What the business registry said of an organisation's tax code, and when. */
@Entity('organisation_registry')
export class OrganisationRegistryEntity {
  @ForeignKey(() => OrganisationEntity, { name: 'organisation_registry_organisation_id_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'organisation_id' })
  organisationId!: string;
  @Column('text', { name: 'tax_code' }) taxCode!: string;
  @Column('text') name!: string;
  @Column('text') address!: string;
  @Column('text') state!: RegistryState;
  @Column('timestamptz', { name: 'checked_at' }) checkedAt!: Date;
}

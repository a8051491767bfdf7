import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { OrganisationEntity } from './organisation.entity';

/** Whoever has an address of the domain is shown the organisation, to ask it. */
@Entity('join_domain')
export class JoinDomainEntity {
  @PrimaryColumn('text') domain!: string;
  @ForeignKey(() => OrganisationEntity, { name: 'join_domain_organisation_id_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'organisation_id' })
  organisationId!: string;
}

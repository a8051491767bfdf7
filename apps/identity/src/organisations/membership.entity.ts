import type { Capacity, OrganisationRole } from '@caunoi/contracts/access';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AccountEntity } from '../accounts/account.entity';
import { OrganisationEntity } from './organisation.entity';

/** A person acts for an organisation: in which capacities, and what they do inside of it. */
@Entity('membership')
@Index('membership_organisation', ['organisationId'])
export class MembershipEntity {
  @ForeignKey(() => AccountEntity, { name: 'membership_account_id_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'account_id' })
  accountId!: string;
  @ForeignKey(() => OrganisationEntity, { name: 'membership_organisation_id_fkey' })
  @PrimaryColumn('uuid', { name: 'organisation_id' })
  organisationId!: string;
  @Column('text', { array: true }) capacities!: Capacity[];
  @Column('text', { array: true }) roles!: OrganisationRole[];
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}

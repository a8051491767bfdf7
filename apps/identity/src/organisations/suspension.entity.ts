import type { SuspensionReason } from '@caunoi/contracts/identity/suspension';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { OrganisationEntity } from './organisation.entity';

/** That an organisation was suspended, why, and by whom. What is over stays: it is looked up when there is a next time. */
@Entity('suspension')
@Index('suspension_open', ['organisationId'], { unique: true, where: 'lifted_at IS NULL' })
export class SuspensionEntity {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey(() => OrganisationEntity, { name: 'suspension_organisation_id_fkey', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;
  @Column('text') reason!: SuspensionReason;
  @Column('text') text!: string;
  @Column('uuid', { name: 'suspended_by' }) suspendedBy!: string;
  @Column('timestamptz', { name: 'suspended_at' }) suspendedAt!: Date;
  @Column('timestamptz', { name: 'lifted_at', nullable: true }) liftedAt!: Date | null;
}

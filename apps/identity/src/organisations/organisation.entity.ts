import type { Portrait } from '@caunoi/contracts/files/photo';
import type { OrganisationDetails, Verification } from '@caunoi/contracts/identity/identity';
import type { z } from 'zod';
import { Column, Entity, Index, PrimaryColumn, VersionColumn } from 'typeorm';

@Entity('organisation')
@Index('organisation_verified_tax_code', ['taxCode'], { unique: true, where: `verification = 'verified'` })
export class OrganisationEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
  @Column('text') type!: OrganisationDetails['type'];
  @Column('text', { name: 'tax_code', nullable: true }) taxCode!: string | null;
  @Column('text') province!: OrganisationDetails['province'];
  @Column('text', { nullable: true }) vsic!: string | null;
  @Column('text', { nullable: true }) website!: string | null;
  @Column('jsonb', { nullable: true }) logo!: Portrait | null;
  @Column('text') verification!: z.infer<typeof Verification>;
  /** An administrator has hidden what it shows; `SuspensionEntity` says why. */
  @Column('timestamptz', { name: 'suspended_at', nullable: true }) suspendedAt!: Date | null;
  @VersionColumn() version!: number;
}

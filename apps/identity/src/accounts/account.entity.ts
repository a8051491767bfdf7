import type { Locale } from '@caunoi/contracts/locales';
import type { PlatformRole } from '@caunoi/contracts/access';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { OrganisationEntity } from '../organisations/organisation.entity';

/** A person, what the platform has appointed them to, and the organisation in which a sign-in begins. */
@Entity('account')
@Index('account_organisation', ['organisationId'])
@Index('account_untold', ['id'], { where: 'NOT told' })
export class AccountEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text', { unique: true }) email!: string;
  /** Since when it is proven that letters to the address reach this person. */
  @Column('timestamptz', { name: 'email_verified_at', nullable: true }) emailVerifiedAt!: Date | null;
  @Column('text', { name: 'password_hash' }) passwordHash!: string;
  @Column('text', { name: 'full_name' }) fullName!: string;
  @Column('text') locale!: Locale;
  @ForeignKey(() => OrganisationEntity, { name: 'account_organisation_id_fkey' })
  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;
  @Column('text', { name: 'platform_roles', array: true, default: '{}' }) platformRoles!: PlatformRole[];
  /** Of the release before, like `formerRoles`: they stand in memberships now, and are dropped with the next release. */
  @Column('boolean', { name: 'manager', default: false, select: false }) formerlyManager!: boolean;
  @Column('text', { name: 'roles', array: true, default: '{}', select: false }) formerRoles!: string[];
  /** Which terms the person agreed to, and when. */
  @Column('text', { name: 'accepted_terms', nullable: true }) acceptedTerms!: string | null;
  @Column('timestamptz', { name: 'accepted_terms_at', nullable: true }) acceptedTermsAt!: Date | null;
  /** An administrator lets them in no more; what they have sent stays. */
  @Column('timestamptz', { name: 'blocked_at', nullable: true }) blockedAt!: Date | null;
  /** Told to the person at the door. */
  @Column('text', { name: 'blocked_reason', nullable: true }) blockedReason!: string | null;
  @Column('uuid', { name: 'blocked_by', nullable: true }) blockedBy!: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  /** How often others were told of the person, and whether they know how it is now. */
  @Column('int', { default: 0 }) version!: number;
  @Column('boolean', { default: false }) told!: boolean;
}

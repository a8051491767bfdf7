import type { Capacity } from '@caunoi/contracts/access';
import type { Locale } from '@caunoi/contracts/locales';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AccountEntity } from '../accounts/account.entity';
import { OrganisationEntity } from './organisation.entity';

/** A place in an organisation for whoever reads the letters of an address, once and until it expires. The secret itself is only in the letter. */
@Entity('invitation')
@Index('invitation_organisation_email', ['organisationId', 'email'], { unique: true })
export class InvitationEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('bytea', { name: 'secret_hash', unique: true }) secretHash!: Buffer;
  @ForeignKey(() => OrganisationEntity, { name: 'invitation_organisation_id_fkey', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;
  /** Whose right it stands on: with theirs to invite it ends. Null where it was made before that was noted. */
  @ForeignKey(() => AccountEntity, { name: 'invitation_invited_by_fkey', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'invited_by', nullable: true })
  invitedBy!: string | null;
  /** Where the letter goes. Null of one that an identity of the release before makes during a roll-over: its link leads nowhere. */
  @Column('text', { nullable: true }) email!: string | null;
  /** Of the letter to whoever has no account. */
  @Column('text', { default: 'vi' }) locale!: Locale;
  /** Of the release before; dropped with the next one. */
  @Column('text', { name: 'full_name', default: '', select: false }) formerName!: string;
  @Column('boolean') manager!: boolean;
  @Column('text', { name: 'roles', array: true }) capacities!: Capacity[];
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt!: Date;
}

import type { Capacity } from '@caunoi/contracts/access';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AccountEntity } from '../accounts/account.entity';
import { OrganisationEntity } from './organisation.entity';

/** A place in an organisation for whoever holds the secret, once and until it expires. The secret itself is only in the link. */
@Entity('invitation')
@Index('invitation_organisation', ['organisationId'])
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
  /** For whom, in the manager's words; the invited person says how they are called. */
  @Column('text', { name: 'full_name' }) fullName!: string;
  @Column('boolean') manager!: boolean;
  @Column('text', { name: 'roles', array: true }) capacities!: Capacity[];
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt!: Date;
}

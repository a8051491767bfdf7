import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { AccountEntity } from '../accounts/account.entity';
import { OrganisationEntity } from './organisation.entity';

/** A manager offers their place to another member. Of an organisation there is one at a time. */
@Entity('hand_over')
export class HandOverEntity {
  @ForeignKey(() => OrganisationEntity, { name: 'hand_over_organisation_id_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'organisation_id' })
  organisationId!: string;
  @ForeignKey(() => AccountEntity, { name: 'hand_over_from_account_fkey', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'from_account' })
  fromAccount!: string;
  @ForeignKey(() => AccountEntity, { name: 'hand_over_to_account_fkey', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'to_account' })
  toAccount!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt!: Date;
}

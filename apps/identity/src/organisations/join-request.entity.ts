import type { Capacity } from '@caunoi/contracts/access';
import type { JoinRequestState } from '@caunoi/contracts/identity/join-request';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AccountEntity } from '../accounts/account.entity';
import { OrganisationEntity } from './organisation.entity';

/** Somebody asks an organisation to let them in. One that is open after its end has expired, and is said to. */
@Entity('join_request')
@Index('join_request_open', ['organisationId', 'accountId'], { unique: true, where: `state = 'open'` })
@Index('join_request_account', ['accountId'])
export class JoinRequestEntity {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey(() => OrganisationEntity, { name: 'join_request_organisation_id_fkey', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;
  @ForeignKey(() => AccountEntity, { name: 'join_request_account_id_fkey', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'account_id' })
  accountId!: string;
  @Column('text') role!: Capacity;
  @Column('text') message!: string;
  @Column('text') state!: JoinRequestState;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt!: Date;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt!: Date | null;
}

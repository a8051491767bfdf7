import type { ApplicationClaim } from '@caunoi/contracts/identity/application';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { AccountEntity } from '../accounts/account.entity';
import { ApplicationEntity } from './application.entity';

/** What somebody has allowed an application to know of them. */
@Entity('allowed_application')
export class AllowedApplicationEntity {
  @ForeignKey(() => AccountEntity, { name: 'allowed_application_account_id_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'account_id' })
  accountId!: string;
  @ForeignKey(() => ApplicationEntity, { name: 'allowed_application_application_id_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'application_id' })
  applicationId!: string;
  @Column('text', { array: true }) claims!: ApplicationClaim[];
  /** What was given on the strength of it: it ends with it. */
  @Column('text', { name: 'grant_ids', array: true }) grantIds!: string[];
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'last_used_at' }) lastUsedAt!: Date;
}

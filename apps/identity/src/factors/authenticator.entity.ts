import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { AccountEntity } from '../accounts/account.entity';

/** An app that shows a code every thirty seconds (RFC 6238). It counts once one of its codes was confirmed. */
@Entity('authenticator')
export class AuthenticatorEntity {
  @ForeignKey(() => AccountEntity, { name: 'authenticator_account_id_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'account_id' })
  accountId!: string;
  /** Sealed. */
  @Column('bytea') secret!: Buffer;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'confirmed_at', nullable: true }) confirmedAt!: Date | null;
  /** The step of thirty seconds whose code was accepted last: none is accepted twice. */
  @Column('int', { name: 'last_step', default: 0 }) lastStep!: number;
}

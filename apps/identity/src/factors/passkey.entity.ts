import type { NewPasskey } from '@caunoi/contracts/identity/passkey';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { z } from 'zod';
import { AccountEntity } from '../accounts/account.entity';

/** A key pair whose private half stays in its owner's device; that asks for a finger or a PIN before it signs. */
@Entity('passkey')
@Index('passkey_account', ['accountId'])
export class PasskeyEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text', { name: 'credential_id', unique: true }) credentialId!: string;
  @ForeignKey(() => AccountEntity, { name: 'passkey_account_id_fkey', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'account_id' })
  accountId!: string;
  @Column('bytea', { name: 'public_key' }) publicKey!: Buffer;
  /** How often it has signed, where the device counts. */
  @Column('bigint') counter!: string;
  @Column('text', { array: true }) transports!: z.output<typeof NewPasskey>['transports'];
  @Column('text') name!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'last_used_at', nullable: true }) lastUsedAt!: Date | null;
}

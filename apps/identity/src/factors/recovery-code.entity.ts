import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { AccountEntity } from '../accounts/account.entity';

/** A code on paper, for whoever has lost their app. It goes with its use. */
@Entity('recovery_code')
export class RecoveryCodeEntity {
  @ForeignKey(() => AccountEntity, { name: 'recovery_code_account_id_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'account_id' })
  accountId!: string;
  @PrimaryColumn('bytea', { name: 'code_hash' }) codeHash!: Buffer;
}

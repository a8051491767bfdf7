import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AccountEntity } from '../accounts/account.entity';

/** An address or a browser from which the right password came: what others get wrong elsewhere does not keep the owner out there. */
@Entity('known_place')
@Index('known_place_account', ['accountId'])
export class KnownPlaceEntity {
  /** SHA-256 of e-mail and address, or of e-mail and what only that browser knows. */
  @PrimaryColumn('bytea') key!: Buffer;
  @ForeignKey(() => AccountEntity, { name: 'known_place_account_id_fkey', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'account_id' })
  accountId!: string;
  @Column('timestamptz', { name: 'proven_at' }) provenAt!: Date;
}

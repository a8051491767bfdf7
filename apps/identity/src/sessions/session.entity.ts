import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A browser's session. The secret itself is only in the cookie. */
@Entity('session')
@Index('session_account', ['accountId'])
export class SessionEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('bytea', { name: 'secret_hash', unique: true }) secretHash!: Buffer;
  @Column('uuid', { name: 'account_id' }) accountId!: string;
  @Column('text') device!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'last_seen_at' }) lastSeenAt!: Date;
}

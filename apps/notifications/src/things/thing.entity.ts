import type { Kind } from '@caunoi/contracts/matching/match';
import type { Locale } from '@caunoi/contracts/locales';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What is known of a need, a listing or a profile: whose it is, what it is called, until when it is shown. */
@Entity('thing')
@Index('thing_expiry', ['status', 'expiresAt'])
export class ThingEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') kind!: Kind;
  @Column('bigint') sequence!: string;
  @Column('text') reference!: string;
  @Column('text') title!: string;
  @Column('text') language!: Locale;
  /** Its members are told; of a profile the person is. */
  @Column('uuid', { name: 'organisation_id', nullable: true }) organisationId!: string | null;
  @Column('uuid', { name: 'account_id', nullable: true }) accountId!: string | null;
  @Column('text') status!: string;
  @Column('timestamptz', { name: 'expires_at', nullable: true }) expiresAt!: Date | null;
}

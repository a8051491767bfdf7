import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What the protocol's library keeps: codes, tokens, grants, requests that wait for an answer. */
@Entity('oidc_row')
@Index('oidc_row_grant', ['grantId'])
@Index('oidc_row_application', ['applicationId'])
@Index('oidc_row_expiry', ['expiresAt'])
export class OidcRowEntity {
  /** SHA-256 of its kind and of the code or token, which can't be had again from it. */
  @PrimaryColumn('bytea') key!: Buffer;
  @Column('jsonb') payload!: object;
  @Column('uuid', { name: 'application_id', nullable: true }) applicationId!: string | null;
  @Column('text', { name: 'grant_id', nullable: true }) grantId!: string | null;
  @Column('timestamptz', { name: 'consumed_at', nullable: true }) consumedAt!: Date | null;
  @Column('timestamptz', { name: 'expires_at', nullable: true }) expiresAt!: Date | null;
}

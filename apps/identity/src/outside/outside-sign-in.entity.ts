import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AccountEntity } from '../accounts/account.entity';

/** Whom an issuer has named, and what it said of them. */
export interface Named {
  issuer: string;
  subject: string;
  fullName: string;
  email: string | null;
  emailVerified: boolean;
}

/** A sign-in that is on its way to an issuer and back, in the browser that has its secret. */
@Entity('outside_sign_in')
@Index('outside_sign_in_expiry', ['expiresAt'])
export class OutsideSignInEntity {
  @PrimaryColumn('bytea', { name: 'secret_hash' }) secretHash!: Buffer;
  @Column('text', { name: 'issuer_id' }) issuerId!: string;
  /** Null once the browser has come back with it: nobody does so twice. */
  @Column('text', { nullable: true }) state!: string | null;
  @Column('text') nonce!: string;
  /** Of the challenge that was sent along (PKCE, RFC 7636). */
  @Column('text') verifier!: string;
  @Column('text', { name: 'redirect_uri' }) redirectUri!: string;
  /** Who wants to link their account; null of whoever wants to sign in. */
  @ForeignKey(() => AccountEntity, { name: 'outside_sign_in_account_id_fkey', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'account_id', nullable: true })
  accountId!: string | null;
  @Column('jsonb', { nullable: true }) named!: Named | null;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt!: Date;
}

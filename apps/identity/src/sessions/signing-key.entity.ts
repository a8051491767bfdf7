import type { JWK } from 'jose';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The key pairs that internal tokens are signed with; kept past its use so that running tokens still verify. */
@Entity('signing_key')
export class SigningKeyEntity {
  @PrimaryColumn('text') kid!: string;
  @Column('jsonb', { name: 'private_jwk' }) privateJwk!: JWK;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}

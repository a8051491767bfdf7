import type { JWK } from 'jose';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The key pairs that tokens for other systems are signed with: never those of the internal tokens. */
@Entity('oidc_key')
export class OidcKeyEntity {
  @PrimaryColumn('text') kid!: string;
  @Column('jsonb', { name: 'private_jwk' }) privateJwk!: JWK;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}

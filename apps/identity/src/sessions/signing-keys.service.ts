import { Injectable } from '@nestjs/common';
import type { Client, Person } from '@caunoi/contracts/access';
import { Clock } from '@caunoi/kit/clock';
import { saveSilently } from '@caunoi/kit/events/outbox';
import { TOKEN_AUDIENCE, TOKEN_ISSUER } from '@caunoi/kit/http/token-verifier';
import { exportJWK, generateKeyPair, importJWK, type JWK, type JWTPayload, SignJWT } from 'jose';
import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { SigningKeyEntity } from './signing-key.entity';

const TOKEN_SECONDS = 60;
const ROTATION_DAYS = 90;
const DAY = 86_400_000;

/** Internal tokens: EdDSA, one minute, for the platform's own services only. A key signs for 90 days; two are published. */
@Injectable()
export class SigningKeys {
  private cached: { key: SigningKeyEntity; signer: Awaited<ReturnType<typeof importJWK>> } | undefined;

  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Capacities and platform roles stand in one list, as they always did: a service of the release before reads them there. */
  sign(
    { id, organisationId, memberOf, capacities, platformRoles, emailVerified, suspended, provenAt, strong }: Omit<Person, 'kind'>,
    sessionId: string,
  ) {
    return this.token(id, {
      ...(organisationId && { org: organisationId }),
      orgs: memberOf,
      roles: [...capacities, ...platformRoles],
      email_verified: emailVerified,
      auth_time: provenAt,
      strong,
      ...(suspended && { suspended }),
      sid: sessionId,
    });
  }

  signClient({ id, organisationId, scopes }: Omit<Client, 'kind'>) {
    return this.token(id, { kind: 'client', org: organisationId, scopes });
  }

  private async token(id: string, claims: JWTPayload) {
    const { key, signer } = await this.current();
    const now = Math.floor(this.clock.now().getTime() / 1000);
    const token = await new SignJWT(claims)
      .setProtectedHeader({ alg: 'EdDSA', kid: key.kid })
      .setSubject(id)
      .setIssuer(TOKEN_ISSUER)
      .setAudience(TOKEN_AUDIENCE)
      .setIssuedAt(now)
      .setExpirationTime(now + TOKEN_SECONDS)
      .sign(signer);
    return { token, expiresAt: new Date((now + TOKEN_SECONDS) * 1000).toISOString() };
  }

  async published() {
    await this.current();
    const keys = await this.db.manager.find(SigningKeyEntity, { order: { createdAt: 'DESC' }, take: 2 });
    return { keys: keys.map(({ kid, privateJwk: { d: _private, ...open } }) => ({ ...open, kid, alg: 'EdDSA', use: 'sig' })) };
  }

  private async current() {
    if (!this.cached || this.age(this.cached.key) > ROTATION_DAYS) {
      const key = await this.newest();
      this.cached = { key, signer: await importJWK(key.privateJwk, 'EdDSA') };
    }
    return this.cached;
  }

  /** The lock keeps two replicas from making two keys at the same moment. */
  private newest() {
    return this.db.transaction(async (tx) => {
      await tx.query('LOCK TABLE signing_key IN SHARE ROW EXCLUSIVE MODE');
      const [key] = await tx.find(SigningKeyEntity, { order: { createdAt: 'DESC' }, take: 1 });
      if (key && this.age(key) <= ROTATION_DAYS) return key;
      const { privateKey } = await generateKeyPair('EdDSA', { extractable: true });
      const privateJwk: JWK = await exportJWK(privateKey);
      return saveSilently(tx, tx.create(SigningKeyEntity, { kid: randomUUID(), privateJwk, createdAt: this.clock.now() }));
    });
  }

  private age({ createdAt }: SigningKeyEntity) {
    return (this.clock.now().getTime() - createdAt.getTime()) / DAY;
  }
}

import { Actor } from '@caunoi/contracts/contract';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { DomainError } from './domain-error';

/** Reads the actor from the internal token; undefined when there is none. A token that does not verify is refused. */
export abstract class TokenVerifier {
  abstract actorOf(authorization: string | undefined): Promise<Actor | undefined>;
}

export const TOKEN_ISSUER = 'caunoi:identity';
export const TOKEN_AUDIENCE = 'caunoi:services';

/** Verifies identity's internal tokens (EdDSA) with the keys that identity publishes. */
export class JwksVerifier extends TokenVerifier {
  private readonly keys;

  constructor(jwksUrl: string) {
    super();
    this.keys = createRemoteJWKSet(new URL(jwksUrl));
  }

  async actorOf(authorization: string | undefined) {
    if (!authorization?.startsWith('Bearer ')) return undefined;
    const rules = { issuer: TOKEN_ISSUER, audience: TOKEN_AUDIENCE, algorithms: ['EdDSA'] };
    const verified = await jwtVerify(authorization.slice('Bearer '.length), this.keys, rules).catch((error: { code?: string }) => {
      if (error.code?.startsWith('ERR_J')) throw new DomainError('access.signed_out');
      throw new DomainError('service.unavailable', { part: 'identity' });
    });
    const { sub: id, org: organisationId, roles, sid: sessionId } = verified.payload;
    return Actor.parse({ id, organisationId, roles, sessionId });
  }
}

import { Actor, apart, Role } from '@caunoi/contracts/access';
import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify } from 'jose';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { DomainError } from './domain-error';

/** Reads the actor from the internal token; undefined when there is none. A token that does not verify is refused. */
export abstract class TokenVerifier {
  abstract actorOf(authorization: string | undefined): Promise<Actor | undefined>;
}

export const TOKEN_ISSUER = 'caunoi:identity';
export const TOKEN_AUDIENCE = 'caunoi:services';

/** How soon an unknown key makes the keys be fetched again: soon after identity has begun to sign with a new one. */
const KEYS_AGAIN_MS = 2_000;

const MOST_KNOWN = 10_000;

/**
 * Verifies identity's internal tokens (EdDSA) with the keys that identity publishes. A token comes with each call for the
 * minute that it lives; it is verified at the first one.
 */
export class JwksVerifier extends TokenVerifier {
  private readonly keys;
  private readonly known = new LRUCache<string, { actor: Actor; until: number }>({ max: MOST_KNOWN });

  constructor(jwksUrl: string) {
    super();
    this.keys = createRemoteJWKSet(new URL(jwksUrl), { cooldownDuration: KEYS_AGAIN_MS });
  }

  async actorOf(authorization: string | undefined) {
    if (!authorization?.startsWith('Bearer ')) return undefined;
    const known = this.known.get(authorization);
    if (known && Date.now() < known.until) return known.actor;
    const rules = { issuer: TOKEN_ISSUER, audience: TOKEN_AUDIENCE, algorithms: ['EdDSA'] };
    const verified = await jwtVerify(authorization.slice('Bearer '.length), this.keys, rules).catch((error: unknown) => {
      throw keysAreMissing(error) ? new DomainError('service.unavailable', { part: 'identity' }) : new DomainError('access.signed_out');
    });
    const actor = actorIn(verified.payload);
    if (!actor) throw new DomainError('access.signed_out');
    this.known.set(authorization, { actor, until: (verified.payload.exp ?? 0) * 1000 });
    return actor;
  }
}

/** A token that does not say of what kind its subject is was given to a person. Whoever acts for no organisation has no capacity. */
export function actorIn({
  sub: id,
  kind = 'person',
  org: organisationId = null,
  orgs,
  roles,
  scopes,
  email_verified: emailVerified,
  auth_time: provenAt,
  strong,
  suspended,
  sid: sessionId,
}: JWTPayload): Actor | undefined {
  if (kind !== 'person') return Actor.safeParse({ kind, id, organisationId, scopes }).data;
  const all = z.array(Role).safeParse(roles).data;
  if (!all) return undefined;
  const { capacities, platformRoles } = apart(all);
  const memberOf = orgs ?? (organisationId === null ? [] : [organisationId]);
  const acting = { organisationId, memberOf, capacities: organisationId === null ? [] : capacities };
  return Actor.safeParse({ kind, id, ...acting, platformRoles, emailVerified, suspended, provenAt, strong, sessionId }).data;
}

/** Identity did not hand out its keys, so nothing can be said about the token. jose gives a failed fetch no class of its own. */
const keysAreMissing = (error: unknown) =>
  !(error instanceof errors.JOSEError) ||
  error instanceof errors.JWKSTimeout ||
  error instanceof errors.JWKSInvalid ||
  error.code === errors.JOSEError.code;

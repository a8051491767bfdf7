import type { IssuersAnswer } from '@caunoi/contracts/identity/outside';
import { Email } from '@caunoi/contracts/identity/identity';
import { Line } from '@caunoi/contracts/primitives';
import { DomainError } from '@caunoi/kit/http/domain-error';
import { log } from '@caunoi/kit/log';
import { CONFIG } from '@caunoi/kit/run/config';
import { Inject, Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import * as client from 'openid-client';
import type { z } from 'zod';
import type { IdentityConfig } from '../config';
import { refusalOf } from './issuer-refusals.rules';
import type { Issuer } from './issuers.config';
import type { Named, OutsideSignInEntity } from './outside-sign-in.entity';

/** Of one question; nobody waits longer for somebody else's machine than the gateway waits for us. */
const PATIENCE_S = 3;
const KNOWN_MS = 3_600_000;

type Begun = Pick<OutsideSignInEntity, 'state' | 'nonce' | 'verifier' | 'redirectUri'>;

/** The way to those who say who a person is, by OpenID Connect: authorization code with PKCE, state and nonce. */
@Injectable()
export class Issuers {
  /** What an issuer says of itself; it is asked again when it was away. */
  private readonly known = new LRUCache<string, Promise<client.Configuration>>({ max: 100, ttl: KNOWN_MS });

  constructor(@Inject(CONFIG) private readonly config: IdentityConfig) {}

  get all() {
    return this.config.signInIssuers;
  }

  of(id: string) {
    const issuer = this.all.find((one) => one.id === id);
    if (!issuer) throw new DomainError('outside.unknown_issuer');
    return issuer;
  }

  /** Where the browser goes. `again`: the issuer is to ask who it is, whoever is signed in there. */
  async addressFor(issuer: Issuer, { state, nonce, verifier, redirectUri }: Begun, again: boolean) {
    const address = client.buildAuthorizationUrl(await this.reached(issuer), {
      ...{ redirect_uri: redirectUri, scope: issuer.scopes.join(' '), state: state ?? '', nonce },
      ...{ code_challenge: await client.calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256' },
      ...(again && { prompt: 'login' }),
    });
    return address.href;
  }

  /** Whom the issuer names. The library holds state, nonce, issuer, audience, time and signature against what we sent and know. */
  async named(issuer: Issuer, begun: Begun, answer: z.output<typeof IssuersAnswer>): Promise<Named> {
    const configuration = await this.reached(issuer);
    try {
      return await this.told(configuration, begun, answer);
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal !== 'outside.declined') log.warn({ issuer: issuer.id, refusal, reason: reasonOf(error) }, 'an issuer let nobody in');
      throw new DomainError(refusal);
    }
  }

  private async told(configuration: client.Configuration, { state, nonce, verifier, redirectUri }: Begun, answer: object) {
    const returned = new URL(redirectUri);
    for (const [name, value] of Object.entries(answer) as [string, string][]) returned.searchParams.set(name, value);
    const tokens = await client.authorizationCodeGrant(configuration, returned, {
      ...{ pkceCodeVerifier: verifier, expectedNonce: nonce, idTokenExpected: true },
      ...(state !== null && { expectedState: state }),
    });
    const claims = tokens.claims();
    if (!claims) throw new TypeError('no ID token');
    const hasMore = claims['email'] === undefined && configuration.serverMetadata().userinfo_endpoint !== undefined;
    const info = hasMore ? await client.fetchUserInfo(configuration, tokens.access_token, claims.sub) : {};
    return toNamed({ ...info, ...claims });
  }

  private async reached(issuer: Issuer) {
    const asked = this.known.get(issuer.id) ?? discovered(issuer);
    this.known.set(issuer.id, asked);
    try {
      return await asked;
    } catch (error) {
      this.known.delete(issuer.id);
      log.error({ issuer: issuer.id, reason: reasonOf(error) }, 'an issuer says nothing of itself');
      throw new DomainError('outside.away');
    }
  }
}

/** Without what hangs on it: claims of people. */
function reasonOf(error: unknown) {
  const { code, message } = error as { code?: string; message?: string };
  return [code, message].filter(Boolean).join(': ');
}

const discovered = ({ issuer, clientId, clientSecret }: Issuer) =>
  client.discovery(new URL(issuer), clientId, {}, clientSecret === undefined ? client.None() : bySecret(clientSecret), {
    timeout: PATIENCE_S,
    // Signatures are verified although the token comes over TLS; what is not, the settings allow on this machine alone.
    execute: [client.enableNonRepudiationChecks, ...(issuer.startsWith('http:') ? [client.allowInsecureRequests] : [])],
  });

/** In the body where an issuer says that it takes it there: in the header not all read it in the same way. */
function bySecret(secret: string): client.ClientAuth {
  const [basic, post] = [client.ClientSecretBasic(secret), client.ClientSecretPost(secret)];
  return (server, ...rest) => {
    const { token_endpoint_auth_methods_supported: methods } = server;
    return (methods?.includes('client_secret_post') ? post : basic)(server, ...rest);
  };
}

/** What does not look like a name or an address is none. */
const toNamed = (claims: client.IDToken): Named => {
  const email = Email.safeParse(claims['email']).data ?? null;
  return {
    ...{ issuer: claims.iss, subject: claims.sub },
    fullName: Line(120).safeParse(claims['name']).data ?? '',
    email,
    emailVerified: email !== null && claims['email_verified'] === true,
  };
};

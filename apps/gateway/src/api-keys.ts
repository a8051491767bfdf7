import { exchangeApiKey } from '@caunoi/contracts/identity/api-keys.endpoints';
import { isApiKey } from '@caunoi/kit/http/api-key';
import { DomainError } from '@caunoi/kit/http/domain-error';
import type { ServiceClient } from '@caunoi/kit/http/service-client';
import type { FastifyReply } from 'fastify';
import type { InternalTokens } from './internal-tokens';

const BEARER = /^Bearer +(\S+) *$/i;

/** What the OpenID provider gives to programs by client credentials. */
const isAccessToken = (text: string) => /^[\w-]{43}$/.test(text);

/** Programs of integrators bring a key, or a token of the OpenID provider; services see an internal token instead, which says for whom and with which scopes. */
export class ApiKeys {
  constructor(
    private readonly upstreams: ServiceClient,
    private readonly tokens: InternalTokens,
  ) {}

  /** The internal token of the key; thrown when it opens nothing. */
  async authorization(key: string, reply: FastifyReply) {
    const known = (isApiKey(key) || isAccessToken(key)) && (await this.tokens.authorization(key, (secret) => this.exchange(secret)));
    if (known) return known;
    void reply.header('www-authenticate', 'Bearer');
    throw new DomainError('api_key.unknown');
  }

  /** As whom a program is counted: one that was let in by its key, wherever its calls come from. */
  counted(key: string | undefined) {
    const id = key === undefined ? undefined : this.tokens.subjectOf(key);
    return id === undefined ? undefined : `key:${id}`;
  }

  private exchange(key: string) {
    return this.upstreams.call(exchangeApiKey, { body: { key } }, {}).catch((error: unknown) => {
      if (error instanceof DomainError && error.code === 'api_key.unknown') return undefined;
      throw error;
    });
  }
}

/** What a caller says that it is; a password for a proxy on the way (`Basic`) is not meant for us. */
export const bearerIn = (authorization: string | undefined) => (authorization === undefined ? undefined : BEARER.exec(authorization)?.[1]);

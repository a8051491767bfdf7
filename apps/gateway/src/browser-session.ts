import * as identity from '@caunoi/contracts/identity/identity.endpoints';
import { DomainError } from '@caunoi/kit/http/domain-error';
import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Upstreams } from './upstreams';

const RENEW_BEFORE_MS = 10_000;
const MOST_SESSIONS = 20_000;

interface Token {
  token: string;
  expiresAt: string;
}

/**
 * The browser holds an opaque session secret in an HttpOnly cookie; services see a one-minute internal token instead. The
 * token is kept until shortly before it ends, so that a page with ten calls asks identity once.
 */
export class BrowserSessions {
  private readonly tokens = new LRUCache<string, Promise<Token | undefined>>({ max: MOST_SESSIONS });

  constructor(
    private readonly upstreams: Upstreams,
    private readonly secure: boolean,
  ) {}

  secretOf(request: FastifyRequest) {
    return request.cookies[this.cookie];
  }

  /** The internal token of the session in the request; undefined without one, or when it has ended. */
  async authorization(request: FastifyRequest) {
    const secret = this.secretOf(request);
    if (!secret) return undefined;
    const key = keyOf(secret);
    const token = await (this.tokens.get(key) ?? this.exchange(key, secret));
    return token && `Bearer ${token.token}`;
  }

  set(reply: FastifyReply, secret: string, expiresAt: string) {
    void reply.setCookie(this.cookie, secret, { ...this.attributes, expires: new Date(expiresAt) });
  }

  clear(request: FastifyRequest, reply: FastifyReply) {
    const secret = this.secretOf(request);
    if (secret) this.tokens.delete(keyOf(secret));
    void reply.clearCookie(this.cookie, this.attributes);
  }

  /** Calls at the same moment share one question to identity, and its answer. */
  private exchange(key: string, secret: string) {
    const asked: Promise<Token | undefined> = this.upstreams.call(identity.exchangeSession, { body: { secret } }, {}).then(
      (token) => {
        this.keep(key, asked, token);
        return token;
      },
      (error: unknown) => {
        this.tokens.delete(key);
        if (error instanceof DomainError && (error.code === 'session.unknown' || error.code === 'request.invalid')) return undefined;
        throw error;
      },
    );
    this.tokens.set(key, asked);
    return asked;
  }

  /** Until shortly before it ends; not at all if the session was left meanwhile. */
  private keep(key: string, asked: Promise<Token | undefined>, { expiresAt }: Token) {
    if (this.tokens.get(key) !== asked) return;
    const ttl = Date.parse(expiresAt) - Date.now() - RENEW_BEFORE_MS;
    if (ttl > 0) this.tokens.set(key, asked, { ttl });
    else this.tokens.delete(key);
  }

  /** Browsers accept the `__Host-` prefix over HTTPS only. */
  private get cookie() {
    return this.secure ? '__Host-sid' : 'sid';
  }

  private get attributes() {
    return { path: '/', httpOnly: true, sameSite: 'lax', secure: this.secure } as const;
  }
}

const keyOf = (secret: string) => createHash('sha256').update(secret).digest('base64url');

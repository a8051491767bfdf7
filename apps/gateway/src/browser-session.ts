import * as identity from '@caunoi/contracts/identity/identity.endpoints';
import { DomainError } from '@caunoi/kit/http/domain-error';
import { createHash, randomBytes } from 'node:crypto';
import { decodeJwt } from 'jose';
import { LRUCache } from 'lru-cache';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ServiceClient } from '@caunoi/kit/http/service-client';
import type { Word } from './shared-state';

const RENEW_BEFORE_MS = 10_000;
const MOST_SESSIONS = 20_000;
/** As long as identity remembers it. */
const BROWSER_S = 180 * 86_400;

interface Token {
  token: string;
  expiresAt: string;
}

interface Kept {
  asked: Promise<Token | undefined>;
  /** Whose token it is; not known while it is being fetched. */
  accountId?: string | undefined;
}

/**
 * The browser holds an opaque session secret in an HttpOnly cookie; services see a one-minute internal token instead. The
 * token is kept until shortly before it ends, so that a page with ten calls asks identity once.
 */
export class BrowserSessions {
  private readonly tokens = new LRUCache<string, Kept>({ max: MOST_SESSIONS });

  constructor(
    private readonly upstreams: ServiceClient,
    private readonly secure: boolean,
    /** What other gateways have to forget as well. */
    private readonly tell: (word: Word) => void,
  ) {}

  secretOf(request: FastifyRequest) {
    return cookiesOf(request)[this.cookie];
  }

  /** The internal token of the session in the request; undefined without one, or when it has ended. */
  async authorization(request: FastifyRequest) {
    const secret = this.secretOf(request);
    if (!secret) return undefined;
    const key = keyOf(secret);
    const { asked } = this.tokens.get(key) ?? this.exchange(key, secret);
    const token = await asked;
    return token && `Bearer ${token.token}`;
  }

  /** What only this browser knows, and keeps when it signs out: others who fail at a sign-in elsewhere do not keep its user waiting. */
  browserOf(request: FastifyRequest) {
    return identity.SessionSecret.safeParse(cookiesOf(request)[this.browserCookie]).data ?? randomBytes(32).toString('base64url');
  }

  rememberBrowser(reply: FastifyReply, browser: string) {
    void reply.setCookie(this.browserCookie, browser, { ...this.attributes, sameSite: 'strict', maxAge: BROWSER_S });
  }

  /** For opening a session: the one that the browser has, if it can be one, ends with it. */
  replacedBy(request: FastifyRequest) {
    const { data: replaces } = identity.SessionSecret.safeParse(this.secretOf(request));
    return { replaces };
  }

  /** The browser's session from now on, in the place of the one it had. */
  set(request: FastifyRequest, reply: FastifyReply, secret: string, expiresAt: string) {
    this.drop(request);
    void reply.setCookie(this.cookie, secret, { ...this.attributes, expires: new Date(expiresAt) });
  }

  clear(request: FastifyRequest, reply: FastifyReply) {
    this.drop(request);
    void reply.clearCookie(this.cookie, this.attributes);
  }

  /** Identity has ended sessions of this account, or changed what it may do: the next call of each of its sessions asks anew. */
  forget(accountId: string) {
    this.tell({ account: accountId });
    this.forgetHere(accountId);
  }

  /** The same, of another gateway; `something` may be anything. */
  hear(word: Word | 'something') {
    if (word === 'something') this.tokens.clear();
    else if ('session' in word) this.tokens.delete(word.session);
    else this.forgetHere(word.account);
  }

  private forgetHere(accountId: string) {
    for (const [key, kept] of this.tokens.entries()) if (!kept.accountId || kept.accountId === accountId) this.tokens.delete(key);
  }

  private drop(request: FastifyRequest) {
    const secret = this.secretOf(request);
    if (!secret) return;
    const session = keyOf(secret);
    this.tokens.delete(session);
    this.tell({ session });
  }

  /** Calls at the same moment share one question to identity, and its answer. */
  private exchange(key: string, secret: string) {
    const kept: Kept = {
      asked: this.upstreams.call(identity.exchangeSession, { body: { secret } }, {}).then(
        (token) => {
          this.keep(key, kept, token);
          return token;
        },
        (error: unknown) => {
          this.tokens.delete(key);
          if (error instanceof DomainError && (error.code === 'session.unknown' || error.code === 'request.invalid')) return undefined;
          throw error;
        },
      ),
    };
    this.tokens.set(key, kept);
    return kept;
  }

  /** Until shortly before it ends; not at all if the session was left, or its account forgotten, meanwhile. */
  private keep(key: string, kept: Kept, { token, expiresAt }: Token) {
    if (this.tokens.get(key) !== kept) return;
    kept.accountId = decodeJwt(token).sub;
    const ttl = Date.parse(expiresAt) - Date.now() - RENEW_BEFORE_MS;
    if (ttl > 0) this.tokens.set(key, kept, { ttl });
    else this.tokens.delete(key);
  }

  /** Browsers accept the `__Host-` prefix over HTTPS only. */
  get cookie() {
    return this.secure ? '__Host-sid' : 'sid';
  }

  private get browserCookie() {
    return this.secure ? '__Host-browser' : 'browser';
  }

  private get attributes() {
    return { path: '/', httpOnly: true, sameSite: 'lax', secure: this.secure } as const;
  }
}

const NONE: Record<string, string | undefined> = {};

/** Read when somebody asks: most calls of guests bring none. */
const cookiesOf = ({ headers: { cookie }, server }: FastifyRequest) => (cookie === undefined ? NONE : server.parseCookie(cookie));

const keyOf = (secret: string) => createHash('sha256').update(secret).digest('base64url');

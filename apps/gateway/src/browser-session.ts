import * as identity from '@caunoi/contracts/identity/identity.endpoints';
import { DomainError } from '@caunoi/kit/http/domain-error';
import { randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ServiceClient } from '@caunoi/kit/http/service-client';
import { deviceOf } from './caller';
import { type InternalTokens, keyOf } from './internal-tokens';
import { clientOf } from './rate-limits';
import type { Word } from './shared-state';

/** As long as identity remembers it. */
const BROWSER_S = 180 * 86_400;
const OUTSIDE_S = 600;

/** The browser holds an opaque session secret in an HttpOnly cookie; services see an internal token instead. */
export class BrowserSessions {
  constructor(
    private readonly upstreams: ServiceClient,
    private readonly tokens: InternalTokens,
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
    return secret ? this.tokens.authorization(secret, (known) => this.exchange(known)) : undefined;
  }

  /** For opening a session: where somebody comes from; the session that the browser has, if it can be one, ends with it. */
  openingOf(request: FastifyRequest) {
    const { data: replaces } = identity.SessionSecret.safeParse(this.secretOf(request));
    return { device: deviceOf(request), client: clientOf(request), browser: this.browserOf(request), replaces };
  }

  /** Signs the browser in with what was opened for it. */
  enter<Me>(
    request: FastifyRequest,
    reply: FastifyReply,
    { browser }: { browser: string },
    { secret, expiresAt, me }: { secret: string; expiresAt: string; me: Me },
  ) {
    this.set(request, reply, secret, expiresAt);
    void reply.setCookie(this.browserCookie, browser, { ...this.attributes, sameSite: 'strict', maxAge: BROWSER_S });
    return { me };
  }

  /** What a sign-in with an account of elsewhere is known by, to the browser that began it alone. */
  outsideOf(request: FastifyRequest) {
    return identity.SessionSecret.safeParse(cookiesOf(request)[this.outsideCookie]).data;
  }

  rememberOutside(reply: FastifyReply, secret: string) {
    void reply.setCookie(this.outsideCookie, secret, { ...this.attributes, sameSite: 'strict', maxAge: OUTSIDE_S });
  }

  forgetOutside(reply: FastifyReply) {
    void reply.clearCookie(this.outsideCookie, { ...this.attributes, sameSite: 'strict' });
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

  /** Identity has ended sessions of this account (or revoked this API key), or changed what it may do: its next call asks anew. */
  forget(subject: string) {
    this.tell({ account: subject });
    this.tokens.forgetSubject(subject);
  }

  /** The same, of another gateway; `something` may be anything. */
  hear(word: Word | 'something') {
    if (word === 'something') this.tokens.forgetAll();
    else if ('session' in word) this.tokens.forget(word.session);
    else this.tokens.forgetSubject(word.account);
  }

  /** What only this browser knows, and keeps when it signs out: others who fail at a sign-in elsewhere do not keep its user waiting. */
  private browserOf(request: FastifyRequest) {
    return identity.SessionSecret.safeParse(cookiesOf(request)[this.browserCookie]).data ?? randomBytes(32).toString('base64url');
  }

  private drop(request: FastifyRequest) {
    const secret = this.secretOf(request);
    if (!secret) return;
    const session = keyOf(secret);
    this.tokens.forget(session);
    this.tell({ session });
  }

  private exchange(secret: string) {
    return this.upstreams.call(identity.exchangeSession, { body: { secret } }, {}).catch((error: unknown) => {
      if (error instanceof DomainError && (error.code === 'session.unknown' || error.code === 'request.invalid')) return undefined;
      throw error;
    });
  }

  /** Browsers accept the `__Host-` prefix over HTTPS only. */
  get cookie() {
    return this.secure ? '__Host-sid' : 'sid';
  }

  private get browserCookie() {
    return this.secure ? '__Host-browser' : 'browser';
  }

  private get outsideCookie() {
    return this.secure ? '__Host-outside' : 'outside';
  }

  private get attributes() {
    return { path: '/', httpOnly: true, sameSite: 'lax', secure: this.secure } as const;
  }
}

const NONE: Record<string, string | undefined> = {};

/** Read when somebody asks: most calls of guests bring none. */
const cookiesOf = ({ headers: { cookie }, server }: FastifyRequest) => (cookie === undefined ? NONE : server.parseCookie(cookie));

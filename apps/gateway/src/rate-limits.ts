import { normalizeIP } from '@fastify/rate-limit';
import { mutex } from '@caunoi/kit/async/pacing';
import { DomainError } from '@caunoi/kit/http/domain-error';
import type { FastifyReply, FastifyRequest, onRequestHookHandler, RouteOptions } from 'fastify';
import { LRUCache } from 'lru-cache';
import type { GatewayConfig } from './config';
import { OIDC, OIDC_TOKEN } from './oidc-addresses';
import type { SharedState } from './shared-state';

const SIGN_IN = new Set([
  '/v1/session',
  '/v1/registration',
  '/v1/registration/request',
  '/v1/invitations/reading',
  '/v1/invitations/acceptance',
  '/v1/password-resets',
  '/v1/password-resets/completion',
  '/v1/secret-links/reading',
  '/v1/accounts/appeals',
  '/v1/accounts/appeals/reading',
  '/v1/email-verifications/completion',
  '/v1/email-changes/completion',
  '/v1/email-changes/undoing',
  '/v1/me/proof',
  '/v1/session/passkey',
  '/v1/session/outside',
  '/v1/session/outside/return',
  '/v1/session/outside/code',
  '/v1/registration/outside',
  '/v1/me/account-links/beginning',
  OIDC_TOKEN,
]);
const HOUSEHOLD = 64;
const WINDOW_MS = 60_000;
const MOST_CLIENTS = 5_000;
const TELL_MS = 250;

/** The route that was found tells, not what the address looks like: `/%761/session?x` is the same call as `/v1/session`. */
export const isApi = ({ url }: Pick<RouteOptions, 'url'>) => url.startsWith('/v1/');

/** Lists for search engines. */
const SITEMAPS = new Set(['/sitemap.xml', '/sitemaps/:kind.xml']);

const isSignIn = ({ method, url }: RouteOptions) => method === 'POST' && SIGN_IN.has(url);

/** Where a call comes from; a caller that has hung up already has no address any more. An IPv6 customer has a whole /64 of addresses. */
export const clientOf = ({ ip }: { ip: string | undefined }) =>
  !ip ? 'gone' : ip.includes(':') ? normalizeIP(ip, HOUSEHOLD) : ip.toLowerCase();

/**
 * Counts calls by client in minutes that begin with the first of them. Counted is every call, so that nothing is made for one that is
 * let through: Fastify's plugin, which can as well ask another machine, makes four promises and a twentieth of all garbage.
 */
export class Counter {
  private readonly minutes = new LRUCache<string, Minute>({ max: MOST_CLIENTS });
  /** What other gateways have not been told of yet, if there are any. */
  private untold: Map<string, number> | undefined;

  constructor(
    readonly most: number,
    private readonly now = () => performance.now(),
  ) {}

  /** How many calls are left after this one, below zero if it is one too many, and in how many seconds there are new ones. */
  count(client: string) {
    const now = this.now();
    let minute = this.minutes.get(client);
    if (!minute || minute.ends <= now) this.minutes.set(client, (minute = { calls: 0, ends: now + WINDOW_MS }));
    minute.calls++;
    this.untold?.set(client, (this.untold.get(client) ?? 0) + 1);
    return this.stateOf(minute);
  }

  /** The same for a client whom it has just heard of. */
  state(client: string) {
    return this.stateOf(this.minutes.get(client) ?? { calls: 0, ends: this.now() + WINDOW_MS });
  }

  /** What was counted here since it was last asked, by client; from the first time on it is kept. */
  take() {
    const told = this.untold ?? new Map<string, number>();
    this.untold = new Map();
    return told;
  }

  /** What all gateways have counted, this one too as far as it has told; what it counted since comes on top. */
  hear(client: string, calls: number, seconds: number) {
    this.minutes.set(client, { calls: calls + (this.untold?.get(client) ?? 0), ends: this.now() + seconds * 1_000 });
  }

  private stateOf({ calls, ends }: Minute) {
    return { left: this.most - calls, seconds: Math.ceil((ends - this.now()) / 1000) };
  }
}

interface Minute {
  calls: number;
  ends: number;
}

type Limits = Pick<GatewayConfig, 'rateLimit' | 'rateLimitSignIn'>;

/**
 * Limits calls of the API, of sitemaps and of pages by client, sign-ins more tightly. With a state that gateways share, what each counts is
 * told four times a second, so that nobody has more than the limit and what comes in a quarter of a second elsewhere; a sign-in waits until
 * it has been counted by all.
 */
export class RateLimits {
  private readonly counters;
  private readonly inTurn = mutex();
  private readonly telling: NodeJS.Timeout | undefined;

  constructor(
    { rateLimit, rateLimitSignIn }: Limits,
    private readonly shared?: Pick<SharedState, 'add'>,
    /** As whom a caller is counted who has told more than their address. */
    private readonly knownAs: (request: FastifyRequest) => string | undefined = () => undefined,
  ) {
    this.counters = { api: new Counter(rateLimit), sign_in: new Counter(rateLimitSignIn), page: new Counter(rateLimit) };
    if (!shared) return;
    for (const counter of Object.values(this.counters)) counter.take();
    this.telling = setInterval(() => void this.tell(), TELL_MS).unref();
  }

  /** What counts the calls of a route, if they are counted. */
  hookOf(route: RouteOptions): onRequestHookHandler | undefined {
    const { api, sign_in: signIn } = this.counters;
    if (isSignIn(route)) return this.shared ? this.exactly(signIn) : limit(signIn, clientOf);
    const counted = (request: FastifyRequest) => this.knownAs(request) ?? clientOf(request);
    return isApi(route) || SITEMAPS.has(route.url) || OIDC.has(route.url) ? limit(api, counted) : undefined;
  }

  /** As many pages as calls, counted apart: how many seconds a client has to wait that has asked for too many; 0 if it has not. */
  readonly secondsToWait = (request: FastifyRequest) => {
    const { left, seconds } = this.counters.page.count(clientOf(request));
    return left < 0 ? seconds : 0;
  };

  /** Tells what was counted and hears how much there is of all, once what was told before has been heard. */
  tell() {
    return this.inTurn(() => this.exchange());
  }

  /** While nobody can be told, each gateway goes on alone. */
  private async exchange() {
    const calls = new Map<string, number>();
    for (const [name, counter] of Object.entries(this.counters))
      for (const [client, n] of counter.take()) calls.set(`${name} ${client}`, n);
    if (!this.shared || calls.size === 0) return;
    for (const { key, calls: all, seconds } of await this.shared.add(calls).catch(() => [])) {
      const [name, client = ''] = key.split(' ');
      this.counters[name as keyof typeof this.counters].hear(client, all, seconds);
    }
  }

  stop() {
    clearInterval(this.telling);
  }

  private exactly(counter: Counter): onRequestHookHandler {
    return (request, reply, done) => {
      const client = clientOf(request);
      counter.count(client);
      void this.tell().then(() => decide(counter, counter.state(client), reply, done));
    };
  }
}

const limit =
  (counter: Counter, counted: (request: FastifyRequest) => string): onRequestHookHandler =>
  (request, reply, done) =>
    decide(counter, counter.count(counted(request)), reply, done);

function decide({ most }: Counter, { left, seconds }: ReturnType<Counter['count']>, reply: FastifyReply, done: (refusal?: Error) => void) {
  void reply.header('ratelimit-limit', most).header('ratelimit-remaining', Math.max(0, left)).header('ratelimit-reset', seconds);
  done(left < 0 ? new DomainError('request.too_many', { retryAfter: seconds }) : undefined);
}

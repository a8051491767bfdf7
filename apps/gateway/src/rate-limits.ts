import { normalizeIP } from '@fastify/rate-limit';
import { DomainError } from '@caunoi/kit/http/domain-error';
import type { FastifyRequest, onRequestHookHandler, RouteOptions } from 'fastify';
import { LRUCache } from 'lru-cache';
import type { GatewayConfig } from './config';

const SIGN_IN = new Set(['/v1/session', '/v1/registration', '/v1/invitations/reading', '/v1/invitations/acceptance']);
const HOUSEHOLD = 64;
const WINDOW_MS = 60_000;
const MOST_CLIENTS = 5_000;

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
  private readonly minutes = new LRUCache<string, { calls: number; ends: number }>({ max: MOST_CLIENTS });

  constructor(
    readonly most: number,
    private readonly now = () => performance.now(),
  ) {}

  /** How many calls are left after this one, below zero if it is one too many, and in how many seconds there are new ones. */
  count(caller: Pick<FastifyRequest, 'ip'>) {
    const client = clientOf(caller);
    const now = this.now();
    let minute = this.minutes.get(client);
    if (!minute || minute.ends <= now) this.minutes.set(client, (minute = { calls: 0, ends: now + WINDOW_MS }));
    minute.calls++;
    return { left: this.most - minute.calls, seconds: Math.ceil((minute.ends - now) / 1000) };
  }
}

/** Limits calls of the API and of sitemaps by client, sign-ins more tightly: what counts the calls of a route, if they are counted. */
export function rateLimits({ rateLimit, rateLimitSignIn }: Pick<GatewayConfig, 'rateLimit' | 'rateLimitSignIn'>) {
  const all = limit(new Counter(rateLimit));
  const signIn = limit(new Counter(rateLimitSignIn));
  return (route: RouteOptions) => (isSignIn(route) ? signIn : isApi(route) || SITEMAPS.has(route.url) ? all : undefined);
}

const limit =
  (counter: Counter): onRequestHookHandler =>
  (request, reply, done) => {
    const { left, seconds } = counter.count(request);
    void reply.header('ratelimit-limit', counter.most).header('ratelimit-remaining', Math.max(0, left)).header('ratelimit-reset', seconds);
    done(left < 0 ? new DomainError('request.too_many', { retryAfter: seconds }) : undefined);
  };

/** As many pages as calls, counted apart: tells how many seconds a client has to wait that has asked for too many; 0 if it has not. */
export function pageLimit({ rateLimit }: Pick<GatewayConfig, 'rateLimit'>) {
  const counter = new Counter(rateLimit);
  return (request: FastifyRequest) => {
    const { left, seconds } = counter.count(request);
    return left < 0 ? seconds : 0;
  };
}

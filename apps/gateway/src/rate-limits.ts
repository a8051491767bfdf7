import fastifyRateLimit, { normalizeIP } from '@fastify/rate-limit';
import { DomainError } from '@caunoi/kit/http/domain-error';
import type { FastifyInstance, FastifyRequest, onRequestHookHandler, RouteOptions } from 'fastify';
import type { GatewayConfig } from './config';

const SIGN_IN = new Set(['/v1/session', '/v1/registration', '/v1/invitations/reading', '/v1/invitations/acceptance']);
const HOUSEHOLD = 64;

/** The route that was found tells, not what the address looks like: `/%761/session?x` is the same call as `/v1/session`. */
export const isApi = ({ url }: Pick<RouteOptions, 'url'>) => url.startsWith('/v1/');

/** Lists for search engines. */
const SITEMAPS = new Set(['/sitemap.xml', '/sitemaps/:kind.xml']);

const isSignIn = ({ method, url }: RouteOptions) => method === 'POST' && SIGN_IN.has(url);

/** Where a call comes from; a caller that has hung up already has no address any more. An IPv6 customer has a whole /64 of addresses. */
export const clientOf = ({ ip }: { ip: string | undefined }) => (!ip ? 'gone' : ip.includes(':') ? normalizeIP(ip, HOUSEHOLD) : ip);

/** Limits calls of the API and of sitemaps by client, sign-ins more tightly: what counts the calls of a route, if they are counted. */
export async function rateLimits(fastify: FastifyInstance, config: GatewayConfig) {
  await fastify.register(fastifyRateLimit, {
    global: false,
    timeWindow: '1 minute',
    keyGenerator: clientOf,
    enableDraftSpec: true,
    errorResponseBuilder: (_request, { ttl }) => new DomainError('request.too_many', { retryAfter: Math.ceil(ttl / 1000) }),
  });
  const all = fastify.rateLimit({ max: config.rateLimit });
  const signIn = fastify.rateLimit({ max: config.rateLimitSignIn });
  return (route: RouteOptions): onRequestHookHandler | undefined =>
    isSignIn(route) ? signIn : isApi(route) || SITEMAPS.has(route.url) ? all : undefined;
}

/** As many pages as calls, counted apart: tells how many seconds a client has to wait that has asked for too many; 0 if it has not. */
export function pageLimit(fastify: FastifyInstance, config: Pick<GatewayConfig, 'rateLimit'>) {
  const count = fastify.createRateLimit({ max: config.rateLimit, keyGenerator: clientOf, allowList: [] });
  return async (request: FastifyRequest) => {
    const counted = await count(request);
    return !counted.isAllowed && counted.isExceeded ? counted.ttlInSeconds : 0;
  };
}

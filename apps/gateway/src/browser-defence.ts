import { DomainError } from '@caunoi/kit/http/domain-error';
import type { FastifyRequest } from 'fastify';
import { decodeJwt } from 'jose';
import { isIPv4, isIPv6 } from 'node:net';
import type { GatewayConfig } from './config';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);
export const CSRF_HEADER = 'x-caunoi-csrf';
const ORGANISATION_HEADER = 'x-caunoi-organisation';
const OF_THE_SESSION = new Set(['/v1/session', '/v1/session/organisation']);

/**
 * Refuses changes that another site makes the browser send: by Fetch Metadata where the browser tells it, by Origin where
 * it does not, and by a header of our own, which forms can't set and other origins may not.
 */
export function assertSameSite(request: FastifyRequest, hasSession: boolean, publicUrl: string | undefined) {
  if (SAFE.has(request.method)) return;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new DomainError('request.cross_site');
  const { origin } = request.headers;
  if (origin !== undefined && !isOwn(origin, request, publicUrl)) throw new DomainError('request.cross_site');
  if (hasSession && request.headers[CSRF_HEADER] === undefined) throw new DomainError('request.cross_site', { needs: CSRF_HEADER });
}

/**
 * Refuses what a page asks for one organisation while its session, in another tab, has switched to another: nothing that was written for
 * the one may go to the other. Who does not say for whom they ask, is not asked. The session itself can always be read, switched and left.
 */
export function assertActsFor(request: FastifyRequest, authorization: string) {
  const meant = request.headers[ORGANISATION_HEADER];
  if (meant === undefined || OF_THE_SESSION.has(request.routeOptions.url ?? '')) return;
  const { org = 'none' } = decodeJwt(authorization.slice('Bearer '.length));
  if (meant !== org) throw new DomainError('access.other_organisation');
}

function isOwn(origin: string, request: FastifyRequest, publicUrl: string | undefined) {
  const asked = originOf(origin);
  return asked !== null && ownOrigins(request, publicUrl).includes(asked);
}

/** Under TLS that ends at a proxy, only the public address tells the scheme that browsers see. */
const ownOrigins = ({ protocol, host }: FastifyRequest, publicUrl: string | undefined) =>
  [`${protocol}://${host}`, ...(publicUrl ? [publicUrl] : [])].map(originOf);

function originOf(address: string) {
  try {
    return new URL(address).origin;
  } catch {
    return null;
  }
}

/**
 * Says what is wrong with the host name of a call, if anything. Names that are not ours are refused: another site could let its own name point to this machine and then read as one of our pages
 * (DNS rebinding). Nobody can do that with a plain IP address.
 */
export function hostsKnownTo({ publicUrl, hostNames }: Pick<GatewayConfig, 'publicUrl' | 'hostNames'>) {
  const known = new Set(['', 'localhost', ...hostNames, ...(publicUrl ? [new URL(publicUrl).hostname] : [])]);
  return (request: FastifyRequest) => {
    if (hostsSent(request.raw.rawHeaders) > 1) return new DomainError('request.malformed', { detail: 'more than one Host' });
    const name = request.hostname.toLowerCase();
    return known.has(name) || isAddress(name) ? undefined : new DomainError('request.wrong_host');
  };
}

const isAddress = (name: string) => (name.startsWith('[') ? isIPv6(name.slice(1, -1)) : isIPv4(name));

/** Names and values stand in turn. */
function hostsSent(headers: string[]) {
  let sent = 0;
  for (let at = 0; at < headers.length; at += 2) if (headers[at]?.length === 4 && headers[at]?.toLowerCase() === 'host') sent++;
  return sent;
}

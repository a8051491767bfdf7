import { DomainError } from '@caunoi/kit/http/domain-error';
import type { FastifyRequest } from 'fastify';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);
export const CSRF_HEADER = 'x-caunoi-csrf';

/**
 * Refuses changes that another site makes the browser send: by Fetch Metadata where the browser tells it, by Origin where
 * it does not, and by a header of our own, which forms can't set and other origins may not.
 */
export function assertSameSite(request: FastifyRequest, hasSession: boolean, publicUrl: string | undefined) {
  if (SAFE.has(request.method)) return;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new DomainError('request.cross_site');
  const { origin } = request.headers;
  if (origin !== undefined && !ownHosts(request, publicUrl).includes(hostOf(origin))) throw new DomainError('request.cross_site');
  if (hasSession && request.headers[CSRF_HEADER] === undefined) throw new DomainError('request.cross_site', { needs: CSRF_HEADER });
}

/** A proxy in front may have put its own name into Host. */
const ownHosts = ({ host }: FastifyRequest, publicUrl: string | undefined) => [host, ...(publicUrl ? [hostOf(publicUrl)] : [])];

function hostOf(origin: string) {
  try {
    return new URL(origin).host;
  } catch {
    return null;
  }
}

import type { FastifyReply } from 'fastify';

/**
 * Ends after `ms`, or when whoever asked has gone: nothing is worth computing for them. The reply is watched, since a
 * request with a body counts as closed once it has been read, and with it Fastify's own `request.signal`.
 */
export function waitingFor({ raw }: FastifyReply, ms: number) {
  const gone = new AbortController();
  if (raw.closed) gone.abort();
  else raw.once('close', () => raw.writableFinished || gone.abort());
  return AbortSignal.any([AbortSignal.timeout(ms), gone.signal]);
}

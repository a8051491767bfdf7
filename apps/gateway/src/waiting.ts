import type { FastifyReply } from 'fastify';

/**
 * Ends after `ms`, or when whoever asked has gone: nothing is worth computing for them. The reply is watched, since a
 * request with a body counts as closed once it has been read, and with it Fastify's own `request.signal`. One signal and a timer
 * that is taken back cost a tenth of `AbortSignal.any` around `AbortSignal.timeout`, and every call needs them.
 */
export function waitingFor({ raw }: FastifyReply, ms: number) {
  const over = new AbortController();
  if (raw.closed) over.abort();
  else {
    const timer = setTimeout(() => over.abort(new DOMException('the time for an answer is over', 'TimeoutError')), ms);
    raw.once('close', () => {
      clearTimeout(timer);
      if (!raw.writableFinished) over.abort();
    });
  }
  return over.signal;
}

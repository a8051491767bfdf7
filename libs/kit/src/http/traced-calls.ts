import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { withSpan, withTraceId } from '../trace';
import { beginSpan, isTraced } from '../tracing/span';

/** Around each call its trace; where somebody wants spans, one that ends when the answer has gone out. */
export function traceCalls(fastify: FastifyInstance, service: string) {
  fastify.addHook('onRequest', (request, reply, done) =>
    withTraceId(request.id, isTraced() ? () => inSpan(service, request, reply, done) : done),
  );
}

function inSpan(service: string, { method, headers, routeOptions }: FastifyRequest, { raw }: FastifyReply, done: () => void) {
  const { url: route = 'unknown' } = routeOptions;
  const span = beginSpan(() => ({
    service,
    name: `${method} ${route}`,
    kind: 'server',
    traceparent: headers['traceparent']?.toString(),
    attributes: { 'http.request.method': method, 'http.route': route },
  }));
  if (!span) return done();
  raw.once('close', () => {
    const { statusCode } = raw;
    span.end(statusCode >= 500 ? new Error(String(statusCode)) : undefined, { 'http.response.status_code': statusCode });
  });
  withSpan(span, done);
}

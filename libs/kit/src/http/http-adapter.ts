import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { IncomingMessage } from 'node:http';
import { traceIdOf, withTraceId } from '../trace';
import { DomainError } from './domain-error';
import { sendProblem } from './problem.filter';

const BODY_LIMIT = 1024 * 1024;
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Fastify as every service runs it: 1 MB of strict UTF-8 JSON, a trace around each request, problem+json for its own refusals. */
export function httpAdapter(options: { trustProxy?: boolean } = {}) {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    trustProxy: options.trustProxy ?? false,
    genReqId: ({ headers }: IncomingMessage) => traceIdOf(headers['traceparent']?.toString()),
    requestTimeout: 30_000,
    keepAliveTimeout: 72_000,
    routerOptions: { maxParamLength: 200 },
    // Whoever still has a connection when the service stops gets an answer, and is told to close it.
    return503OnClosing: false,
    frameworkErrors: (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => sendProblem(request, reply, error),
  });
  const fastify = adapter.getInstance() as unknown as FastifyInstance;
  fastify.addHook('onRequest', ({ id }, _reply, done) => withTraceId(id, done));
  readJson(fastify);
  answerOptions(fastify);
  return adapter;
}

function readJson(fastify: FastifyInstance) {
  const parseJson = fastify.getDefaultJsonParser('error', 'error');
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    try {
      void parseJson(request, utf8.decode(body as Buffer), done);
    } catch {
      done(new DomainError('request.malformed', { detail: 'not UTF-8' }), undefined);
    }
  });
}

/** Every address says which methods it takes (RFC 9110 9.3.7). No other origin is let in: there are no CORS headers. */
function answerOptions(fastify: FastifyInstance) {
  const methods = new Map<string, Set<string>>();
  fastify.addHook('onRoute', function (route) {
    if (route.method === 'OPTIONS') return;
    const known = methods.get(route.url) ?? new Set(['OPTIONS']);
    for (const method of [route.method].flat()) known.add(method);
    if (methods.has(route.url)) return;
    methods.set(route.url, known);
    this.options(route.routePath, (_request, reply) =>
      reply
        .status(204)
        .header('allow', [...known].sort().join(', '))
        .send(),
    );
  });
}

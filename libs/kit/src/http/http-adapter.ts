import { FastifyAdapter } from '@nestjs/platform-fastify';
import { randomBytes } from 'node:crypto';
import { inTrace } from '../trace';
import { DomainError } from './domain-error';

const BODY_LIMIT = 1024 * 1024;
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Fastify as every service runs it: 1 MB of strict UTF-8 JSON, a trace around each request. */
export function httpAdapter(options: { trustProxy?: boolean } = {}) {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    trustProxy: options.trustProxy ?? false,
    genReqId: () => randomBytes(8).toString('hex'),
    requestTimeout: 30_000,
    keepAliveTimeout: 72_000,
    routerOptions: { maxParamLength: 200 },
  });
  const fastify = adapter.getInstance();
  fastify.addHook('onRequest', (request, _reply, done) => {
    const given = request.headers['traceparent'];
    inTrace(typeof given === 'string' ? given : undefined, done);
  });
  const parseJson = fastify.getDefaultJsonParser('error', 'error');
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    try {
      void parseJson(request, utf8.decode(body as Buffer), done);
    } catch {
      done(new DomainError('request.malformed', { detail: 'not UTF-8' }), undefined);
    }
  });
  return adapter;
}

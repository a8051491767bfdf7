import { unsubscribe } from '@caunoi/contracts/notifications/preferences.endpoints';
import { DomainError } from '@caunoi/kit/http/domain-error';
import type { ServiceClient } from '@caunoi/kit/http/service-client';
import { sendProblem } from '@caunoi/kit/http/problem.filter';
import type { FastifyInstance, FastifyRequest, RouteHandlerMethod } from 'fastify';

const MOST_BYTES = 1_024;

/**
 * The address that letters name for mail programs to end them with one click (RFC 8058): they POST a form to it, without a session and
 * without our header, and only POST acts. The same address opened is a page with a button.
 */
export async function registerOneClick(fastify: FastifyInstance, upstreams: ServiceClient, page: RouteHandlerMethod) {
  fastify.get('/unsubscribe', page);
  await fastify.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    // What the form says is always the same: what counts stands in the address.
    scope.addContentTypeParser('*', { parseAs: 'string', bodyLimit: MOST_BYTES }, (_request, _body, done) => done(null, undefined));
    scope.post('/unsubscribe', async (request: FastifyRequest<{ Querystring: { token?: unknown } }>, reply) => {
      const { token } = request.query;
      if (typeof token !== 'string') return sendProblem(request, reply, new DomainError('unsubscription.unknown'));
      try {
        await upstreams.call(unsubscribe, { body: { token } }, {});
      } catch (error) {
        if (error instanceof DomainError) return sendProblem(request, reply, error);
        throw error;
      }
      return reply.status(200).type('text/plain; charset=utf-8').send('OK\n');
    });
  });
}

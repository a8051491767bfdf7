import { bodyLimit } from '@caunoi/contracts/body-limit';
import { target } from '@caunoi/contracts/client';
import type { Access } from '@caunoi/contracts/access';
import type { Endpoint } from '@caunoi/contracts/contract';
import { services } from '@caunoi/contracts/services';
import { assertAccess } from '@caunoi/kit/http/access.guard';
import { sendProblem } from '@caunoi/kit/http/problem.filter';
import type { TokenVerifier } from '@caunoi/kit/http/token-verifier';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { BrowserSessions } from './browser-session';
import { outdatedBy } from './session-changes';
import type { ServiceClient } from '@caunoi/kit/http/service-client';

const PREFIX = '/v1';
const HANDED_BACK = ['content-type', 'content-language', 'retry-after'] as const;

/**
 * Every public endpoint of every service under /v1, bytes as they are: the service itself validates and authorises. Who may not call
 * at all is refused here already, before a body is read.
 */
export function registerProxy(fastify: FastifyInstance, upstreams: ServiceClient, sessions: BrowserSessions, tokens: TokenVerifier) {
  void fastify.register((scope, _, done) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, parsed) => parsed(null, body));
    scope.setErrorHandler((error, request, reply) => sendProblem(request, reply, error));
    for (const { endpoints } of Object.values(services))
      for (const endpoint of Object.values(endpoints))
        if (endpoint.exposure === 'public')
          scope.route({
            method: endpoint.method,
            url: `${PREFIX}${endpoint.path}`,
            bodyLimit: bodyLimit(endpoint),
            ...(endpoint.access === 'public' ? {} : { onRequest: refuseOthers(endpoint.access, tokens) }),
            handler: (request, reply) => {
              const answered = (answer: Answer) => {
                if (answer.status < 400) for (const accountId of outdatedBy(endpoint, request)) sessions.forget(accountId);
                handBack(reply, answer);
              };
              ask(upstreams, endpoint, request)
                .then(answered)
                .catch((error: unknown) => reply.send(error));
            },
          });
    done();
  });
}

type Answer = Awaited<ReturnType<ServiceClient['ask']>>;

const refuseOthers =
  (access: Access, tokens: TokenVerifier) =>
  async ({ headers }: FastifyRequest) =>
    assertAccess(access, await tokens.actorOf(headers.authorization));

/** The path is made anew from the route that was found, so that no spelling of it can reach another endpoint of the service. */
function ask(upstreams: ServiceClient, endpoint: Endpoint, request: FastifyRequest) {
  const mark = request.url.indexOf('?');
  const query = mark < 0 ? '' : request.url.slice(mark);
  return upstreams.ask(endpoint, {
    path: target(endpoint, request.params as Record<string, string>) + (query.length > 1 ? query : ''),
    headers: {
      authorization: request.headers.authorization,
      'accept-language': request.headers['accept-language'],
      'content-type': request.headers['content-type'],
      'idempotency-key': request.headers['idempotency-key']?.toString(),
      'x-forwarded-prefix': PREFIX,
    },
    body: request.body as Buffer | undefined,
    signal: request.turn,
  });
}

function handBack(reply: FastifyReply, { status, headers, body }: Answer) {
  for (const name of HANDED_BACK) if (headers[name]) void reply.header(name, headers[name]);
  void reply.status(status).send(body.length > 0 ? body : undefined);
}

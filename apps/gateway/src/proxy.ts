import { type ServiceName, services } from '@caunoi/contracts/services';
import { traceparent } from '@caunoi/kit/trace';
import { sendProblem } from '@caunoi/kit/http/problem.filter';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Upstreams } from './upstreams';

const PASSED_ON = ['authorization', 'accept-language', 'content-type'] as const;
const HANDED_BACK = ['content-type', 'content-language'] as const;

/** Every public endpoint of every service under /v1, bytes as they are: the service itself validates and authorises. */
export function registerProxy(fastify: FastifyInstance, upstreams: Upstreams) {
  void fastify.register((scope, _, done) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, parsed) => parsed(null, body));
    scope.setErrorHandler((error, request, reply) => sendProblem(request, reply, error));
    for (const [name, { endpoints }] of Object.entries(services))
      for (const { method, path, exposure } of Object.values(endpoints))
        if (exposure === 'public')
          scope.route({ method, url: `/v1${path}`, handler: (request, reply) => forward(upstreams, name as ServiceName, request, reply) });
    done();
  });
}

async function forward(upstreams: Upstreams, service: ServiceName, request: FastifyRequest, reply: FastifyReply) {
  const passed = Object.fromEntries(PASSED_ON.map((name) => [name, request.headers[name]]).filter(([, value]) => value !== undefined));
  const response = await upstreams.request(service, {
    method: request.method as 'GET',
    path: request.url.slice('/v1'.length),
    headers: { ...passed, traceparent: traceparent() ?? '' } as Record<string, string>,
    body: (request.body as Buffer | undefined) ?? null,
  });
  for (const name of HANDED_BACK) if (response.headers[name]) void reply.header(name, response.headers[name]);
  void reply.header('cache-control', 'private, no-store').status(response.statusCode);
  return reply.send(response.statusCode === 204 ? undefined : Buffer.from(await response.body.arrayBuffer()));
}


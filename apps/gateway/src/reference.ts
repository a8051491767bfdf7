import fastifyStatic from '@fastify/static';
import { gatewayEndpoints, services } from '@caunoi/contracts/services';
import { openapi } from '@caunoi/contracts/openapi/openapi';
import { problems } from '@caunoi/contracts/problems';
import { DomainError } from '@caunoi/kit/http/domain-error';
import { sendProblem } from '@caunoi/kit/http/problem.filter';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { REFERENCE_POLICY } from './web-files';

const page = `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Cầu Nối API</title><link rel="stylesheet" href="/docs/ui/swagger-ui.css"></head>
<body><div id="swagger-ui"></div><script src="/docs/ui/swagger-ui-bundle.js"></script><script src="/docs/start.js"></script></body></html>`;

const start = `SwaggerUIBundle({ url: '/v1/openapi.json', dom_id: '#swagger-ui', deepLinking: true, docExpansion: 'none',
  requestInterceptor: (request) => { request.headers['x-caunoi-csrf'] = '1'; return request; } });`;

/** What the `type` of a problem leads to. */
function described(code: string) {
  const problem = Object.entries(problems).find(([known]) => known === code)?.[1];
  if (!problem) throw new DomainError('route.unknown');
  const { status, title } = problem;
  return `${code} (HTTP ${status})\n\n${title.vi}\n${title.en}\n${title.fr}\n`;
}

/** The public API as OpenAPI 3.1, made from the contracts when it is first asked for, and a page to read and try it. */
export async function registerReference(fastify: FastifyInstance, { cookie, home }: { cookie: string; home: string }) {
  const groups = {
    gateway: gatewayEndpoints,
    ...Object.fromEntries(Object.entries(services).map(([name, { endpoints }]) => [name, endpoints])),
  };
  let document: Buffer | undefined;
  const made = () => (document ??= Buffer.from(JSON.stringify(openapi(groups, { cookie, home }))));
  const ui = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
  await fastify.register(fastifyStatic, {
    root: ui,
    prefix: '/docs/ui/',
    decorateReply: false,
    index: false,
    allowedPath: (path) => /\/swagger-ui(-bundle)?\.(css|js)$/.test(path),
  });
  fastify.get('/v1/openapi.json', (_, reply) =>
    reply.header('cache-control', 'no-cache').type('application/json; charset=utf-8').send(made()),
  );
  const errorHandler = (error: unknown, request: FastifyRequest, reply: FastifyReply) => sendProblem(request, reply, error);
  fastify.get<{ Params: { code: string } }>('/problems/:code', { errorHandler }, ({ params }, reply) =>
    reply.type('text/plain; charset=utf-8').send(described(params.code)),
  );
  fastify.get('/docs', (_, reply) => reply.type('text/html; charset=utf-8').header('content-security-policy', REFERENCE_POLICY).send(page));
  fastify.get('/docs/start.js', (_, reply) => reply.type('text/javascript; charset=utf-8').send(start));
}

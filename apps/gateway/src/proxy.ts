import { bodyLimit } from '@caunoi/contracts/body-limit';
import { target } from '@caunoi/contracts/client';
import type { Access } from '@caunoi/contracts/access';
import { endHeaders, type Endpoint } from '@caunoi/contracts/contract';
import { takesFile } from '@caunoi/contracts/kinds';
import { services } from '@caunoi/contracts/services';
import { assertAccess } from '@caunoi/kit/http/access.guard';
import { readFiles } from '@caunoi/kit/http/sent-file';
import { sendProblem } from '@caunoi/kit/http/problem.filter';
import type { TokenVerifier } from '@caunoi/kit/http/token-verifier';
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { BrowserSessions } from './browser-session';
import type { LongCalls } from './long-calls';
import { outdatedBy } from './session-changes';
import type { ServiceClient } from '@caunoi/kit/http/service-client';

const PREFIX = '/v1';
/** Of streams and files: from where on, and what the reader has already. */
const SENT_ON = ['last-event-id', 'range', 'if-range', 'if-none-match'] as const;
const HANDED_BACK = ['content-type', 'content-language', 'retry-after', 'x-accel-buffering', 'etag'] as const;
const OF_FILES = [
  'content-length',
  'content-range',
  'content-disposition',
  'content-security-policy',
  'accept-ranges',
  'cache-control',
] as const;

interface Parts {
  upstreams: ServiceClient;
  sessions: BrowserSessions;
  tokens: TokenVerifier;
  longCalls: LongCalls;
}

/**
 * Every public endpoint of every service under /v1, bytes as they are: the service itself validates and authorises. Who may not call
 * at all is refused here already, before a body is read.
 */
export function registerProxy(fastify: FastifyInstance, { upstreams, sessions, tokens, longCalls }: Parts) {
  void fastify.register((scope, _, done) => {
    scope.removeAllContentTypeParsers();
    readFiles(scope);
    scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, parsed) => parsed(null, body));
    scope.setErrorHandler((error, request, reply) => sendProblem(request, reply, error));
    for (const { endpoints } of Object.values(services))
      for (const endpoint of Object.values(endpoints))
        if (endpoint.exposure === 'public')
          scope.route({
            method: endpoint.method,
            url: `${PREFIX}${endpoint.path}`,
            bodyLimit: bodyLimit(endpoint),
            config: { headers: endHeaders(endpoint), file: takesFile(endpoint) ? endpoint.file : null },
            ...(endpoint.access === 'public' ? {} : { onRequest: refuseOthers(endpoint.access, tokens) }),
            handler: (request, reply) => {
              const answered = (answer: Answered) => {
                if (answer.status < 400) for (const accountId of outdatedBy(endpoint, request)) sessions.forget(accountId);
                handBack(reply, answer);
              };
              const answer =
                endpoint.kind === 'json'
                  ? upstreams.ask(endpoint, { ...questionOf(endpoint, request), signal: request.turn })
                  : passOn(upstreams, endpoint, request, reply, longCalls.enter(request, reply, endpoint.kind === 'stream'));
              answer.then(answered).catch((error: unknown) => reply.send(error));
            },
          });
    done();
  });
}

const refuseOthers =
  (access: Access, tokens: TokenVerifier) =>
  async ({ headers }: FastifyRequest) =>
    assertAccess(access, await tokens.actorOf(headers.authorization));

interface Question {
  path: string;
  headers: Record<string, string | undefined>;
  body: Buffer | Readable | undefined;
}

/** The path is made anew from the route that was found, so that no spelling of it can reach another endpoint of the service. */
function questionOf(endpoint: Endpoint, request: FastifyRequest): Question {
  const mark = request.url.indexOf('?');
  const query = mark < 0 ? '' : request.url.slice(mark);
  return {
    path: target(endpoint, request.params as Record<string, string>) + (query.length > 1 ? query : ''),
    headers: {
      authorization: request.headers.authorization,
      'accept-language': request.headers['accept-language'],
      'content-type': request.headers['content-type'],
      'idempotency-key': request.headers['idempotency-key']?.toString(),
      'if-match': request.headers['if-match'],
      'x-forwarded-prefix': PREFIX,
    },
    body: request.body as Buffer | Readable | undefined,
  };
}

/** What comes goes on as it comes, no faster than it is taken; the rest of the gateway does not wait for its end. */
async function passOn(
  upstreams: ServiceClient,
  endpoint: Endpoint,
  request: FastifyRequest,
  reply: FastifyReply,
  signal: AbortSignal,
): Promise<Answered> {
  if (takesFile(endpoint)) request.turn.end(undefined);
  const method = request.method === 'HEAD' ? 'HEAD' : endpoint.method;
  const { path, headers } = questionOf(endpoint, request);
  for (const name of SENT_ON) headers[name] = request.headers[name]?.toString();
  const answer = await upstreams.open(endpoint, { path, headers, body: shielded(request.body), method, signal });
  request.turn.end(undefined);
  for (const name of OF_FILES) if (answer.headers[name]) void reply.header(name, answer.headers[name]);
  return { ...answer, body: method === 'HEAD' || answer.status === 304 ? undefined : answer.body };
}

/** Who still sends when the service has answered is to read the answer: their line stays open. */
const shielded = (body: unknown) =>
  body instanceof Readable ? Readable.from(body.iterator({ destroyOnReturn: false }), { objectMode: false }) : (body as Buffer | undefined);

type Answered = Omit<Awaited<ReturnType<ServiceClient['ask']>>, 'body'> & { body: Buffer | Readable | undefined };

function handBack(reply: FastifyReply, { status, headers, body }: Answered) {
  for (const name of HANDED_BACK) if (headers[name]) void reply.header(name, headers[name]);
  void reply.status(status).send(Buffer.isBuffer(body) && body.length === 0 ? undefined : body);
}

import { DomainError } from '@caunoi/kit/http/domain-error';
import { sendProblem } from '@caunoi/kit/http/problem.filter';
import { log } from '@caunoi/kit/log';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Pool } from 'undici';
import { originOf } from './pages/pages';
import type { GatewayConfig } from './config';
import { OIDC, OIDC_TOKEN } from './oidc-addresses';

const MOST_BYTES = 64 * 1024;
/** What the protocol's browser and programs say; the session is none of its business. */
const SENT_ON = ['accept', 'content-type', 'traceparent'] as const;
const HANDED_BACK = ['content-type', 'location', 'www-authenticate', 'cache-control', 'allow'] as const;
/** The one by which a request goes on in the browser in which it began. A session of its own the library has none: who is signed in, we say. */
const RESUMES = 'oidc_resume';

/**
 * The OpenID provider of identity at the public address. Programs post to it from anywhere and browsers are sent to it by other sites, so what
 * keeps other sites from our own calls does not hold here: it reads no session, and only an answer given on our own page lets anybody on.
 */
export function registerOidc(fastify: FastifyInstance, identityUrl: string, config: Pick<GatewayConfig, 'publicUrl' | 'callMs'>) {
  const pool = new Pool(identityUrl, { connections: 16, headersTimeout: config.callMs, bodyTimeout: config.callMs });
  fastify.addHook('onClose', () => pool.destroy());

  async function pass(request: FastifyRequest, reply: FastifyReply) {
    const { method } = request;
    try {
      const answer = await pool.request({
        ...{ method: method as 'GET' | 'POST', path: request.url, headers: headersOf(request, originOf(request, config)) },
        body: (request.body as Buffer | undefined) ?? null,
        signal: AbortSignal.timeout(config.callMs),
      });
      for (const name of HANDED_BACK) if (answer.headers[name]) void reply.header(name, answer.headers[name]);
      const cookies = [answer.headers['set-cookie'] ?? []].flat().filter((cookie) => !cookie.startsWith('oidc_session'));
      if (cookies.length > 0) void reply.header('set-cookie', cookies);
      return reply.status(answer.statusCode).send(Buffer.from(await answer.body.arrayBuffer()));
    } catch (error) {
      log.warn({ error }, 'the OpenID provider could not be asked');
      return sendProblem(request, reply, new DomainError('service.unavailable', { part: 'identity', reason: 'unreachable' }));
    }
  }

  void fastify.register((scope, _options, done) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: MOST_BYTES }, (_request, body, read) => read(null, body));
    scope.setErrorHandler((error, request, reply) => sendProblem(request, reply, error));
    scope.route({ method: 'POST', url: OIDC_TOKEN, bodyLimit: MOST_BYTES, handler: pass });
    for (const url of OIDC) scope.route({ method: ['GET', 'POST'], url, exposeHeadRoute: false, bodyLimit: MOST_BYTES, handler: pass });
    done();
  });
}

/** Of the cookies the protocol's own alone; what a program shows to say who it is, as it came. */
function headersOf({ headers, raw, server }: FastifyRequest, issuer: string) {
  const { protocol, host } = new URL(issuer);
  // The library makes the addresses that it tells of these.
  const sent: Record<string, string> = { 'x-caunoi-issuer': issuer, 'x-forwarded-proto': protocol.slice(0, -1), 'x-forwarded-host': host };
  for (const name of SENT_ON) if (headers[name]) sent[name] = String(headers[name]);
  const resumes = headers.cookie === undefined ? undefined : server.parseCookie(headers.cookie)[RESUMES];
  if (resumes !== undefined) sent['cookie'] = `${RESUMES}=${encodeURIComponent(resumes)}`;
  const at = raw.rawHeaders.findIndex((name, index) => index % 2 === 0 && name.toLowerCase() === 'authorization');
  const authorization = at < 0 ? undefined : raw.rawHeaders[at + 1];
  if (authorization !== undefined) sent['authorization'] = authorization;
  return sent;
}

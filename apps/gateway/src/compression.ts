import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { BrowserSessions } from './browser-session';

type Sessions = Pick<BrowserSessions, 'secretOf'>;

/** Below this the headers weigh more than what is saved. */
const LEAST_BYTES = 1_000;
const TEXT = /^(text\/|application\/(json|problem\+json|xml|manifest\+json)\b)/;

const ways = {
  br: (body: Buffer) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }),
  gzip: (body: Buffer) => promisify(gzip)(body),
};

/** What the browser takes, best first; a part with `q=0` is refused. */
export function encodingFor(accepted: string | undefined): keyof typeof ways | undefined {
  if (!accepted) return undefined;
  const taken = accepted.split(',').flatMap((part) => {
    const [name = '', weight = ''] = part.split(';').map((piece) => piece.trim().toLowerCase());
    return /^q=0(\.0*)?$/.test(weight) ? [] : [name];
  });
  return (['br', 'gzip'] as const).find((way) => taken.includes(way));
}

/**
 * Compresses what has no secret in it. The length of a compressed answer tells a listener what in it repeats what a stranger could
 * have typed (BREACH), so that: an answer of the API only when it was asked for with GET and without a session, for then any guest
 * gets the same; pages, which are composed as for a guest; never one that sets a cookie.
 */
export function compressAnswers(fastify: FastifyInstance, sessions: Sessions) {
  fastify.addHook('onSend', (request, reply, payload, done) => {
    if (!(typeof payload === 'string' || Buffer.isBuffer(payload)) || !isText(reply)) return done(null, payload);
    if (Buffer.byteLength(payload) < LEAST_BYTES || !isForAnybody(request, reply, sessions)) return done(null, payload);
    addVary(reply, 'accept-encoding');
    const way = encodingFor(request.headers['accept-encoding']);
    if (!way) return done(null, payload);
    void reply.header('content-encoding', way).removeHeader('content-length');
    ways[way](Buffer.from(payload)).then((body) => done(null, body), done);
  });
}

const isText = (reply: FastifyReply) => !reply.hasHeader('content-encoding') && TEXT.test(String(reply.getHeader('content-type')));

const isPage = (reply: FastifyReply) => String(reply.getHeader('content-type')).startsWith('text/html');

const isForAnybody = (request: FastifyRequest, reply: FastifyReply, sessions: Sessions) =>
  (request.method === 'GET' || request.method === 'HEAD') &&
  !reply.hasHeader('set-cookie') &&
  (isPage(reply) || sessions.secretOf(request) === undefined);

function addVary(reply: FastifyReply, name: string) {
  const before = reply.getHeader('vary');
  void reply.header('vary', before ? `${String(before)}, ${name}` : name);
}

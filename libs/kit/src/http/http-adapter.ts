import type { FileRule } from '@caunoi/contracts/files';
import type { ProblemCode } from '@caunoi/contracts/problems';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import Fastify, {
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  type FastifyServerOptions,
} from 'fastify';
import type { IncomingMessage } from 'node:http';
import { traceIdOf } from '../trace';
import { DomainError } from './domain-error';
import { assertReadable } from './json-bounds';
import { measureCalls } from './measured-calls';
import { sendProblem } from './problem.filter';
import { readFiles } from './sent-file';
import { traceCalls } from './traced-calls';

const BODY_LIMIT = 1024 * 1024;
/** A large file over a thin line. */
const LONGEST_FILE_MS = 300_000;
const LONGEST_BODY_MS = 30_000;
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'QUERY', 'TRACE'] as const;
/** The many other methods that Node reads are refused as one that nothing here takes: each known address answers with what it does take. */
const NEVER = 'TRACE';
const utf8 = new TextDecoder('utf-8', { fatal: true });

declare module 'fastify' {
  /** What a contract says of its route. */
  interface FastifyContextConfig {
    bodyLimit?: number;
    headers?: Record<string, string>;
    file?: FileRule | null;
    /** What the endpoint may answer with, where it is one. */
    refusals?: readonly ProblemCode[];
  }
}

/** Which proxies in front are believed: their addresses, or what tells it of the one so many hops away. */
export type TrustedProxies = string[] | ((address: string, hop: number) => boolean) | false;

interface AdapterOptions {
  trustProxy?: TrustedProxies;
  /** How long anything but a file may take to come. */
  longestBodyMs?: number;
}

/** Fastify as every service runs it: strict UTF-8 JSON, a trace around each request, problem+json for its own refusals. */
export function httpAdapter(service: string, { trustProxy = false, longestBodyMs = LONGEST_BODY_MS }: AdapterOptions = {}) {
  const fastify = Fastify({
    bodyLimit: BODY_LIMIT,
    trustProxy,
    genReqId: ({ headers }: IncomingMessage) => traceIdOf(headers['traceparent']?.toString()),
    rewriteUrl: (request) => {
      if (!known.has(request.method)) request.method = NEVER;
      return request.url ?? '/';
    },
    requestTimeout: LONGEST_FILE_MS,
    keepAliveTimeout: 72_000,
    routerOptions: { maxParamLength: 200 },
    // Whoever still has a connection when the service stops gets an answer, and is told to close it.
    return503OnClosing: false,
    frameworkErrors: (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => sendProblem(request, reply, error),
  });
  measureCalls(fastify, service);
  traceCalls(fastify, service);
  fastify.addHook('onRequest', ({ routeOptions }, reply, done) => {
    void reply.headers(routeOptions.config.headers ?? {});
    done();
  });
  fastify.addHook('preParsing', ({ method, routeOptions, raw }, _reply, payload, done) => {
    if ((raw.headers['content-encoding'] ?? 'identity') !== 'identity') return done(new DomainError('request.media_type'));
    if (!routeOptions.config.file && method !== 'GET' && method !== 'HEAD') {
      const timer = setTimeout(() => raw.destroy(), longestBodyMs);
      for (const end of ['end', 'close']) raw.once(end, () => clearTimeout(timer));
    }
    done(null, payload);
  });
  fastify.addHook('onRoute', (route) => {
    if (route.config?.bodyLimit !== undefined) route.bodyLimit = route.config.bodyLimit;
  });
  readJson(fastify);
  readFiles(fastify);
  answerOptions(fastify);
  return new QuietAdapter(fastify);
}

/**
 * Nest's adapter without the seven hooks that it puts before and after every call: they serve what is used nowhere here (CORS, versions,
 * its own security headers), and the one after the call alone costs two listeners. It is shown a server that takes no hooks while it is made.
 */
class QuietAdapter extends FastifyAdapter {
  constructor(fastify: FastifyInstance) {
    super(Object.create(fastify, { addHook: { value: () => fastify } }) as FastifyServerOptions);
    this.setInstance(fastify);
  }
}

const known: ReadonlySet<string | undefined> = new Set([...METHODS, 'OPTIONS']);

function readJson(fastify: FastifyInstance) {
  const parseJson = fastify.getDefaultJsonParser('error', 'error');
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    try {
      const text = textOf(request, body as Buffer);
      assertReadable(text);
      void parseJson(request, text, done);
    } catch (error) {
      done(error as Error, undefined);
    }
  });
}

function textOf({ headers }: FastifyRequest, body: Buffer) {
  const charset = /;\s*charset\s*=\s*"?([^\s;"]+)/i.exec(headers['content-type'] ?? '')?.[1] ?? 'utf-8';
  if (!/^utf-?8$/i.test(charset)) throw new DomainError('request.media_type');
  try {
    return utf8.decode(body);
  } catch {
    throw new DomainError('request.malformed', { detail: 'not UTF-8' });
  }
}

/** Marks the routes that only say no. */
const refusing = {};
const methodsOf = new WeakMap<FastifyInstance, Map<string, Set<string>>>();

/** Every address says which methods it takes (RFC 9110 9.3.7). No other origin is let in: there are no CORS headers. */
function answerOptions(fastify: FastifyInstance) {
  const methods = new Map<string, Set<string>>();
  methodsOf.set(fastify, methods);
  fastify.addHook('onRoute', function (route) {
    if (route.method === 'OPTIONS' || route.config === refusing) return;
    const taken = methods.get(route.url) ?? new Set(['OPTIONS']);
    for (const method of [route.method].flat()) taken.add(method);
    if (methods.has(route.url)) return;
    methods.set(route.url, taken);
    this.options(route.routePath, (_request, reply) => reply.status(204).header('allow', allowed(taken)).send());
  });
}

/** A method that a known address does not take is told so (RFC 9110 15.5.6), before a body is read. To be called when all routes are there. */
export function refuseOtherMethods(fastify: FastifyInstance) {
  for (const method of METHODS) if (!fastify.supportedMethods.includes(method)) fastify.addHttpMethod(method);
  for (const [url, taken] of [...(methodsOf.get(fastify) ?? [])]) {
    const others = METHODS.filter((method) => !taken.has(method));
    if (others.length === 0 || url.includes('*')) continue;
    const allow = allowed(taken);
    const refuse = (request: FastifyRequest, reply: FastifyReply) =>
      sendProblem(request, reply.header('allow', allow), new DomainError('request.method'));
    fastify.route({
      method: others,
      url,
      config: refusing,
      exposeHeadRoute: false,
      onRequest: (request, reply) => refuse(request, reply),
      handler: refuse,
    });
  }
}

const allowed = (methods: Set<string>) => [...methods].sort().join(', ');

import { type AnySent, type Sent, target } from '@caunoi/contracts/client';
import { type Endpoint, isCreation } from '@caunoi/contracts/contract';
import { takesFile } from '@caunoi/contracts/kinds';
import { detailsOf, type ProblemCode, problems } from '@caunoi/contracts/problems';
import { type ServiceName, services } from '@caunoi/contracts/services';
import { type Dispatcher, Pool } from 'undici';
import { Readable } from 'node:stream';
import type { z } from 'zod';
import { traceparent } from '../trace';
import { spanning } from '../tracing/span';
import { Breaker } from './breaker';
import { DomainError } from './domain-error';
import { Verbatim } from './verbatim';
import { type Ending, wholeAnswer } from './whole-answer';

const CONNECT_MS = 1_000;
/** Whoever sends nothing of a file for so long is given up. */
const STALLED_MS = 30_000;
const MOST_BYTES = 16 * 1024 * 1024;

/** Where each service listens. */
export type ServiceUrls = Record<ServiceName, string>;

/** For whom a service is asked, and in which language. */
export interface Caller {
  authorization?: string | undefined;
  'accept-language'?: string | undefined;
}

interface Question {
  path: string;
  headers: Readonly<Record<string, string | undefined>>;
  body?: string | Buffer | Readable | undefined;
  signal?: Ending | undefined;
}

const owners = new Map<Endpoint, ServiceName>(
  Object.entries(services).flatMap(([name, { endpoints }]) =>
    Object.values(endpoints).map((endpoint) => [endpoint, name as ServiceName] as const),
  ),
);

/** Connections to each service: for what it has at hand, for what it may have to compute first, and one for each stream or file that is on its way. */
const CONNECTIONS = { quick: 64, computed: 16, long: null };

interface Asked {
  question: Question;
  signal: Ending;
}

/** To one endpoint. The breaker is its own: one that hangs says nothing about what else its service answers. */
interface Way {
  service: ServiceName;
  pool: Pool;
  breaker: Breaker;
}

/**
 * Asks other services by their contracts, over kept connections (several times the rate of a connection per call): with a
 * deadline, one more try where that can't do harm, and a breaker, so that what is away costs nobody time.
 */
export class ServiceClient {
  private readonly pools: Record<keyof typeof CONNECTIONS, Record<ServiceName, Pool>>;
  private readonly ways = new Map<Endpoint, Way>();

  /** No call takes longer than `callMs`, waiting for a free connection included, unless its own signal says when it ends. */
  constructor(
    urls: ServiceUrls,
    readonly callMs: number,
  ) {
    const options = {
      connect: { timeout: CONNECT_MS },
      keepAliveTimeout: 60_000,
      headersTimeout: callMs,
      bodyTimeout: callMs,
      maxResponseSize: MOST_BYTES,
    };
    const poolsOf = (own: Pool.Options) =>
      Object.fromEntries(Object.entries(urls).map(([name, url]) => [name, new Pool(url, { ...options, ...own })])) as Record<
        ServiceName,
        Pool
      >;
    this.pools = {
      quick: poolsOf({ connections: CONNECTIONS.quick }),
      computed: poolsOf({ connections: CONNECTIONS.computed }),
      long: poolsOf({ connections: CONNECTIONS.long, bodyTimeout: 0, maxResponseSize: -1 }),
    };
  }

  /**
   * Asks as it is told and reads the whole answer. A service that can't be reached is a 503, never a broken page. A lost
   * connection is tried once more where that can't do harm: services close idle ones when they stop.
   */
  async ask(endpoint: Endpoint, question: Question) {
    const signal = question.signal ?? AbortSignal.timeout(this.callMs);
    return this.through(endpoint, { question, signal }, (pool) => wholeAnswer(pool, sentOf(endpoint, question), signal));
  }

  /** Opens what takes as long as it takes: only its beginning has a deadline, and only `signal` ends it. */
  async open(endpoint: Endpoint, question: Question & { method: Dispatcher.HttpMethod; signal: AbortSignal }) {
    const { method, signal } = question;
    const sending = takesFile(endpoint) ? { headersTimeout: STALLED_MS } : {};
    return this.through(endpoint, { question, signal }, async (pool) => {
      const { statusCode, headers, body } = await pool.request({ ...sentOf(endpoint, question), ...sending, method, signal });
      return { status: statusCode, headers, body };
    });
  }

  /** Where a connection was lost, once more, if that can't do harm. */
  private through<T>(endpoint: Endpoint, asked: Asked, once: (pool: Pool) => Promise<T>): Promise<T> {
    return spanning(
      () => ({
        name: `${endpoint.method} ${endpoint.path}`,
        kind: 'client',
        attributes: { 'http.request.method': endpoint.method, 'url.template': endpoint.path, 'server.address': serviceOf(endpoint) },
      }),
      () => this.tried(endpoint, asked, once),
    );
  }

  private async tried<T>(endpoint: Endpoint, { question, signal }: Asked, once: (pool: Pool) => Promise<T>): Promise<T> {
    const { service, pool, breaker } = this.wayTo(endpoint);
    if (!breaker.lets()) throw new DomainError('service.unavailable', { part: service, reason: 'unreachable' });
    for (let isFirst = true; ; isFirst = false)
      try {
        const answer = await once(pool);
        breaker.answered();
        return answer;
      } catch (error) {
        if (isFirst && mayRepeat(endpoint, question, error) && !signal.aborted) continue;
        // Whoever has given up, or sends too slowly, says nothing about the service.
        if (isTooSlow(error) ? !takesFile(endpoint) : !signal.aborted) breaker.failed();
        throw new DomainError('service.unavailable', { part: service, reason: isTooSlow(error) ? 'too_slow' : 'unreachable' });
      }
  }

  /** What an endpoint of a service answers. The service has held it against the contract on its way out; that is not done again here. */
  async call<E extends Endpoint>(endpoint: E, sent: Sent<E>, caller: Caller, signal?: AbortSignal): Promise<z.output<E['answer']>> {
    const { json } = await this.verbatim(endpoint, sent, caller, signal);
    return (json.length > 0 ? JSON.parse(json.toString()) : undefined) as z.output<E['answer']>;
  }

  /** The same, unread, to become part of another answer. Its problem+json becomes the same problem here. */
  async verbatim<E extends Endpoint>(
    endpoint: E,
    sent: Sent<E>,
    caller: Caller,
    signal?: AbortSignal,
  ): Promise<Verbatim<z.output<E['answer']>>> {
    const { params, query, body, key } = sent as AnySent;
    const answer = await this.ask(endpoint, {
      path: target(endpoint, params, query),
      headers: { ...caller, 'content-type': body === undefined ? undefined : 'application/json', 'idempotency-key': key },
      body: body === undefined ? undefined : JSON.stringify(body),
      signal,
    });
    if (answer.status >= 400) throw problemIn(answer.body.toString());
    if (answer.body.length > 0 && !isJson(answer.headers['content-type'])) throw new DomainError('service.failed');
    return new Verbatim(answer.body);
  }

  /** To be called when nobody asks any more. */
  async close() {
    await Promise.all(
      Object.values(this.pools)
        .flatMap((pools) => Object.values(pools))
        .map((pool) => pool.destroy()),
    );
  }

  private wayTo(endpoint: Endpoint) {
    let way = this.ways.get(endpoint);
    if (!way) {
      const service = serviceOf(endpoint);
      const pools = this.pools[endpoint.kind !== 'json' ? 'long' : endpoint.computed ? 'computed' : 'quick'];
      way = { service, pool: pools[service], breaker: new Breaker() };
      this.ways.set(endpoint, way);
    }
    return way;
  }
}

function sentOf({ method }: Endpoint, { path, headers, body }: Question): Dispatcher.DispatchOptions {
  const sent: string[] = [];
  for (const name in headers) if (headers[name] !== undefined) sent.push(name, headers[name]);
  const trace = traceparent();
  if (trace) sent.push('traceparent', trace);
  return { method, path, headers: sent, body: body ?? null };
}

const isJson = (type: string | string[] | undefined) => /^application\/json\b/.test(String(type));

/**
 * What only reads, what makes the same thing once by its key, and what never left: a replica that has just stopped refuses whoever still
 * knew its address. A body that is read as it is sent can be sent once.
 */
function mayRepeat(endpoint: Endpoint, { headers, body }: Question, error: unknown) {
  if (isTooSlow(error) || body instanceof Readable) return false;
  const isKeyed = isCreation(endpoint) && headers['idempotency-key'] !== undefined;
  return endpoint.method === 'GET' || isKeyed || (error as { code?: string }).code === 'ECONNREFUSED';
}

const isTooSlow = (error: unknown) => (error as { name?: string }).name?.includes('Timeout') ?? false;

function serviceOf(endpoint: Endpoint): ServiceName {
  const name = owners.get(endpoint);
  if (!name) throw new Error(`no service offers ${endpoint.method} ${endpoint.path}`);
  return name;
}

/** The problem that a service answered with, as one of our own. */
export function problemIn(text: string) {
  const said = parsed(text);
  const code = said.code in problems ? (said.code as ProblemCode) : 'service.failed';
  return new DomainError(code, detailsOf(code, said));
}

function parsed(text: string): { code: string; [detail: string]: unknown } {
  try {
    return { code: 'service.failed', ...(JSON.parse(text) as object) };
  } catch {
    return { code: 'service.failed' };
  }
}

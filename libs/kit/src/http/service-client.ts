import { type AnySent, type Sent, target } from '@caunoi/contracts/client';
import type { Endpoint } from '@caunoi/contracts/contract';
import { detailsOf, type ProblemCode, problems } from '@caunoi/contracts/problems';
import { type ServiceName, services } from '@caunoi/contracts/services';
import { Pool } from 'undici';
import type { z } from 'zod';
import { traceparent } from '../trace';
import { Breaker } from './breaker';
import { DomainError } from './domain-error';
import { Verbatim } from './verbatim';
import { type Ending, wholeAnswer } from './whole-answer';

const CONNECT_MS = 1_000;
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
  body?: string | Buffer | undefined;
  signal?: Ending | undefined;
}

const owners = new Map<Endpoint, ServiceName>(
  Object.entries(services).flatMap(([name, { endpoints }]) =>
    Object.values(endpoints).map((endpoint) => [endpoint, name as ServiceName] as const),
  ),
);

/** Connections to each service: for what it has at hand, and for what it may have to compute first. */
const CONNECTIONS = { quick: 64, computed: 16 };

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
    const poolsOf = (connections: number) =>
      Object.fromEntries(Object.entries(urls).map(([name, url]) => [name, new Pool(url, { ...options, connections })])) as Record<
        ServiceName,
        Pool
      >;
    this.pools = { quick: poolsOf(CONNECTIONS.quick), computed: poolsOf(CONNECTIONS.computed) };
  }

  /**
   * Asks as it is told and reads the whole answer. A service that can't be reached is a 503, never a broken page. A lost
   * connection is tried once more where that can't do harm: services close idle ones when they stop.
   */
  async ask(endpoint: Endpoint, question: Question) {
    const signal = question.signal ?? AbortSignal.timeout(this.callMs);
    const { service, pool, breaker } = this.wayTo(endpoint);
    if (!breaker.lets()) throw new DomainError('service.unavailable', { part: service, reason: 'unreachable' });
    for (let mayRepeat = endpoint.method === 'GET'; ; mayRepeat = false)
      try {
        const answer = await once(pool, endpoint, question, signal);
        breaker.answered();
        return answer;
      } catch (error) {
        if (mayRepeat && !isTooSlow(error) && !signal.aborted) continue;
        // Whoever has given up says nothing about the service.
        if (isTooSlow(error) || !signal.aborted) breaker.failed();
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
      way = { service, pool: this.pools[endpoint.computed ? 'computed' : 'quick'][service], breaker: new Breaker() };
      this.ways.set(endpoint, way);
    }
    return way;
  }
}

function once(pool: Pool, { method }: Endpoint, { path, headers, body }: Question, signal: Ending) {
  const sent: string[] = [];
  for (const name in headers) if (headers[name] !== undefined) sent.push(name, headers[name]);
  const trace = traceparent();
  if (trace) sent.push('traceparent', trace);
  return wholeAnswer(pool, { method, path, headers: sent, body: body ?? null }, signal);
}

const isJson = (type: string | string[] | undefined) => /^application\/json\b/.test(String(type));

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

import type { Sent } from '@caunoi/contracts/client';
import { target } from '@caunoi/contracts/client';
import type { Endpoint } from '@caunoi/contracts/contract';
import { type ProblemCode, problems } from '@caunoi/contracts/problems';
import { type ServiceName, services } from '@caunoi/contracts/services';
import { DomainError } from '@caunoi/kit/http/domain-error';
import { traceparent } from '@caunoi/kit/trace';
import { type Dispatcher, Pool } from 'undici';
import type { z } from 'zod';
import type { UpstreamUrls } from './config';

/** What of the browser's call goes on to the services. */
export interface Caller {
  authorization?: string | undefined;
  'accept-language'?: string | undefined;
}

const owners = new Map<Endpoint, ServiceName>(
  Object.entries(services).flatMap(([name, { endpoints }]) => Object.values(endpoints).map((endpoint) => [endpoint, name as ServiceName] as const)),
);

/** The services behind the gateway: one pool of kept connections each (several times the rate of a connection per call). */
export class Upstreams {
  private readonly pools: Record<ServiceName, Pool>;

  constructor(urls: UpstreamUrls) {
    const options = { connections: 64, keepAliveTimeout: 60_000, headersTimeout: 30_000, bodyTimeout: 30_000 };
    this.pools = Object.fromEntries(Object.entries(urls).map(([name, url]) => [name, new Pool(url, options)])) as Record<ServiceName, Pool>;
  }

  /** Sends a request as it is. A service that can't be reached is a 503, never a broken page. */
  async request(service: ServiceName, options: Omit<Dispatcher.RequestOptions, 'origin'>) {
    return this.pools[service].request(options).catch((error: { name?: string }) => {
      throw new DomainError('service.unavailable', { part: service, reason: error.name === 'TimeoutError' ? 'too_slow' : 'unreachable' });
    });
  }

  /** Calls an endpoint of a service; its problem+json becomes the same problem here. */
  async call<E extends Endpoint>(endpoint: E, sent: Sent<E>, caller: Caller, signal?: AbortSignal): Promise<z.output<E['answer']>> {
    const { params, query, body } = sent as { params?: Record<string, string>; query?: Record<string, unknown>; body?: unknown };
    const response = await this.request(serviceOf(endpoint), {
      method: endpoint.method,
      path: target(endpoint, params, query),
      headers: headers(caller, body !== undefined),
      body: body === undefined ? null : JSON.stringify(body),
      signal: signal ?? null,
    });
    const text = await response.body.text();
    if (response.statusCode >= 400) throw problemIn(text);
    return (text ? JSON.parse(text) : undefined) as z.output<E['answer']>;
  }

  async close() {
    await Promise.all(Object.values(this.pools).map((pool) => pool.close()));
  }
}

export function serviceOf(endpoint: Endpoint): ServiceName {
  const name = owners.get(endpoint);
  if (!name) throw new Error(`no service offers ${endpoint.method} ${endpoint.path}`);
  return name;
}

function headers(caller: Caller, withBody: boolean) {
  const all = { ...caller, traceparent: traceparent(), ...(withBody ? { 'content-type': 'application/json' } : {}) };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as Record<string, string>;
}

function problemIn(text: string) {
  const { code, type: _type, title: _title, status: _status, instance: _instance, traceId: _traceId, ...details } = parsed(text);
  return new DomainError(code in problems ? (code as ProblemCode) : 'service.failed', details);
}

function parsed(text: string): { code: string; [detail: string]: unknown } {
  try {
    return { code: 'service.failed', ...(JSON.parse(text) as object) };
  } catch {
    return { code: 'service.failed' };
  }
}

import type { z } from 'zod';
import type { Endpoint } from './contract';
import type { ProblemCode } from './problems';

/** An answer of the platform that says no: application/problem+json (RFC 9457). */
export interface ProblemBody {
  status: number;
  code: ProblemCode | 'network';
  title: string;
  detail?: string;
  traceId?: string;
  errors?: { pointer: string; code: string; message: string }[];
  [detail: string]: unknown;
}

export class ProblemError extends Error {
  constructor(readonly problem: ProblemBody) {
    super(`${problem.status} ${problem.code}`);
  }
  get status() {
    return this.problem.status;
  }
  get code() {
    return this.problem.code;
  }
}

type Part<E extends Endpoint, P extends 'params' | 'query' | 'body'> =
  z.input<E[P]> extends undefined
    ? { [K in P]?: undefined }
    : Record<string, never> extends z.input<E[P]>
      ? { [K in P]?: z.input<E[P]> }
      : { [K in P]: z.input<E[P]> };

/** A creation can carry a key, a UUID: sent again under the same, it makes nothing new and answers the same. */
type Keyed<E extends Endpoint> = E extends { method: 'POST'; status: 201 } ? { key?: string } : unknown;

/** What a caller sends: only the parts that the endpoint asks for. */
export type Sent<E extends Endpoint> = Part<E, 'params'> & Part<E, 'query'> & Part<E, 'body'> & Keyed<E>;

/** The same, of any endpoint. */
export interface AnySent {
  params?: Record<string, string>;
  query?: Record<string, unknown>;
  body?: unknown;
  key?: string;
}

export interface ClientOptions {
  baseUrl: string;
  fetch?: typeof fetch;
  /** Headers of every call, read anew each time: language, CSRF mark, internal token. */
  headers?: () => Record<string, string>;
  /** Reads an answer: by the contract (`byContract`), or as it is, as a browser does that trusts its own platform. */
  read: (endpoint: Pick<Endpoint, 'answer'>, body: unknown) => unknown;
}

/** The typed client of any set of contracts: web, tests and services call through it. Throws ProblemError. */
export function createClient({ baseUrl, fetch = globalThis.fetch, headers = () => ({}), read }: ClientOptions) {
  async function call<E extends Endpoint>(endpoint: E, sent: Sent<E>, signal?: AbortSignal): Promise<z.output<E['answer']>> {
    const { params, query, body, key } = sent as AnySent;
    const response = await fetch(baseUrl + target(endpoint, params, query), {
      method: endpoint.method,
      headers: {
        ...headers(),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(key === undefined ? {} : { 'idempotency-key': key }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal ? { signal } : {}),
    }).catch((cause: unknown) => {
      if (signal?.aborted) throw cause;
      throw new ProblemError({ status: 0, code: 'network', title: String(cause) });
    });
    if (!response.ok) throw new ProblemError(await problemOf(response));
    return read(endpoint, response.status === 204 ? undefined : await response.json()) as z.output<E['answer']>;
  }
  return { call };
}

/** Path and query string of a call. Lists become repeated parameters. */
export function target({ path: pattern }: Pick<Endpoint, 'path'>, params: Record<string, string> = {}, query?: Record<string, unknown>) {
  const path = pattern.includes(':') ? pattern.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? '')) : pattern;
  if (!query) return path;
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    for (const item of Array.isArray(value) ? value : [value]) if (item !== undefined && item !== null) search.append(name, String(item));
  return search.size > 0 ? `${path}?${search}` : path;
}

async function problemOf(response: Response): Promise<ProblemBody> {
  const fallback: ProblemBody = { status: response.status, code: 'service.failed', title: response.statusText };
  if (!response.headers.get('content-type')?.includes('json')) return fallback;
  return { ...fallback, ...((await response.json().catch(() => ({}))) as object) };
}

import type { z } from 'zod';
import type { Endpoint } from './contract';
import { givesFile } from './kinds';
import type { ProblemCode } from './problems';

/** An answer of the platform that says no: application/problem+json (RFC 9457). */
export interface ProblemBody {
  status: number;
  code: ProblemCode | 'network';
  title: string;
  traceId?: string;
  errors?: { in: string; pointer: string; code: string; message: string }[];
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

type Filed<E extends Endpoint> = E extends { kind: 'file'; method: 'PUT' | 'POST' } ? { file: Blob } : unknown;

/** What a call answers: of a file, its bytes. */
type Answered<E extends Endpoint> = E extends { kind: 'file'; method: 'GET' } ? Blob : z.output<E['answer']>;

/** A creation can carry a key, a UUID: sent again under the same, it makes nothing new and answers the same. */
type Keyed<E extends Endpoint> = E extends { method: 'POST'; status: 201 } ? { key?: string } : unknown;

/** What a caller sends: only the parts that the endpoint asks for. */
export type Sent<E extends Endpoint> = Part<E, 'params'> & Part<E, 'query'> & Part<E, 'body'> & Keyed<E> & Filed<E>;

/** The same, of any endpoint. */
export interface AnySent {
  params?: Record<string, string>;
  query?: Record<string, unknown>;
  body?: unknown;
  key?: string;
  file?: Blob;
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
  async function call<E extends Endpoint>(endpoint: E, sent: Sent<E>, signal?: AbortSignal): Promise<Answered<E>> {
    const response = await answerTo(endpoint, sent, {}, signal);
    if (givesFile(endpoint)) return (await response.blob()) as Answered<E>;
    return read(endpoint, response.status === 204 ? undefined : await response.json()) as Answered<E>;
  }

  /** What a stream tells after the event `after`, until it ends: whoever wants more opens it again, with the last id. */
  async function* follow<E extends Endpoint & { kind: 'stream' }>(
    endpoint: E,
    sent: Sent<E>,
    { after, signal }: { after?: string | undefined; signal: AbortSignal },
  ): AsyncGenerator<{ id: string; data: z.output<E['answer']> }> {
    const { body } = await answerTo(endpoint, sent, after === undefined ? {} : { 'last-event-id': after }, signal);
    for await (const { id, data } of eventsIn(body)) yield { id, data: read(endpoint, JSON.parse(data)) as z.output<E['answer']> };
  }

  async function answerTo<E extends Endpoint>(endpoint: E, sent: Sent<E>, more: Record<string, string>, signal?: AbortSignal) {
    const { params, query, key, file, ...rest } = sent as AnySent;
    const body = file ?? (rest.body === undefined ? undefined : JSON.stringify(rest.body));
    const response = await fetch(baseUrl + target(endpoint, params, query), {
      method: endpoint.method,
      headers: {
        ...headers(),
        ...more,
        ...(body === undefined ? {} : { 'content-type': file?.type ?? 'application/json' }),
        ...(key === undefined ? {} : { 'idempotency-key': key }),
      },
      ...(body === undefined ? {} : { body }),
      ...(signal ? { signal } : {}),
    }).catch((cause: unknown) => {
      if (signal?.aborted) throw cause;
      throw new ProblemError({ status: 0, code: 'network', title: String(cause) });
    });
    if (!response.ok) throw new ProblemError(await problemOf(response));
    return response;
  }
  return { call, follow };
}

/** The events of a stream; what is no event, as the comments that keep it open, is left out. */
async function* eventsIn(body: Response['body']) {
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (;;) {
    const { value, done } = (await reader?.read()) ?? { done: true };
    if (done) return;
    const events = (text + value).split('\n\n');
    text = events.pop() ?? '';
    for (const event of events) {
      const { id = '', data } = Object.fromEntries(
        event.split('\n').map((line) => [line.split(':')[0], line.slice(line.indexOf(':') + 2)]),
      ) as {
        id?: string;
        data?: string;
      };
      if (data !== undefined) yield { id, data };
    }
  }
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

import { z } from 'zod';
import type { FileRule, KeptFile, MadeFile, SentFile } from './files';
import type { Access, ActorOf } from './access';
import type { ProblemCode } from './problems';

export interface Endpoint {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: `/${string}`;
  /** One sentence; becomes the title in the API reference. */
  summary: string;
  access: Access;
  /** `json`: both ways. `stream`: the answer is a row of events, each one an `answer`. `file`: bytes, as answer of a GET, else as body. */
  kind: 'json' | 'stream' | 'file';
  /** Of the kind `file`: what is sent, or taken. */
  file: FileRule | null;
  /** `public`: the gateway offers it under /v1. `internal`: only services and the gateway call it. */
  exposure: 'public' | 'internal';
  /** The answer may have to be computed first: the gateway asks over connections of its own, so that quick answers never wait for one. */
  computed: boolean;
  /** Only for whoever has proven within the last ten minutes that it is them: by signing in, or once more (`proveAgain`). */
  recent: boolean;
  /** Input: judged as it stands here, by today's limits and codes. */
  params: z.ZodType;
  query: z.ZodType;
  body: z.ZodType;
  /** Says what is written today; what was accepted once is answered all the same (`answerOf` in `loose.ts`). */
  answer: z.ZodType;
  status: 200 | 201 | 204;
  /** Every problem a caller must be ready for, beyond those of all endpoints (`request.*`, `access.*`). */
  problems: readonly ProblemCode[];
  /** The release that brought it. */
  since: Release;
  /** `experimental`: may change or go without a word before. */
  stability: 'stable' | 'experimental';
  /** That it is to go: since when that is said, when it goes, and what takes its place. Nothing that is stable goes without. */
  deprecated: { since: string; sunset: string; instead: `/${string}` } | null;
}

export type Release = `${number}.${number}.${number}`;

const nothing = z.strictObject({});
const defaults = {
  kind: 'json' as const,
  file: null,
  exposure: 'public' as const,
  computed: false as boolean,
  recent: false as boolean,
  params: nothing,
  query: nothing,
  body: z.undefined(),
  status: 200 as const,
  problems: [] as const,
  since: '0.1.0' as Release,
  stability: 'stable' as const,
  deprecated: null as Endpoint['deprecated'],
};

/**
 * Each part has a type of its own, so that what is wrong or missing is said where it stands, and the others stay as they are: nobody who
 * uses the endpoint repeats it. Where no access can be made out, the actor counts as a member for them.
 */
export const endpoint = <
  const Method extends Endpoint['method'],
  const Path extends Endpoint['path'],
  const Answers extends z.ZodType,
  const May extends Access = 'member',
  const Params extends z.ZodType = typeof nothing,
  const Query extends z.ZodType = typeof nothing,
  const Body extends z.ZodType = z.ZodUndefined,
  const Exposure extends Endpoint['exposure'] = 'public',
  const Status extends Endpoint['status'] = 200,
  const Problems extends Endpoint['problems'] = readonly [],
  const Kind extends Endpoint['kind'] = 'json',
>(declared: {
  method: Method;
  path: Path;
  summary: string;
  access: May;
  answer: Answers;
  params?: Params;
  query?: Query;
  body?: Body;
  exposure?: Exposure;
  computed?: boolean;
  recent?: boolean;
  status?: Status;
  problems?: Problems;
  kind?: Kind;
  file?: FileRule;
  since?: Release;
  stability?: Endpoint['stability'];
  deprecated?: Endpoint['deprecated'];
}) => ({
  ...defaults,
  ...(declared as typeof declared & {
    access: Access extends May ? 'member' : May;
    params: Params;
    query: Query;
    body: Body;
    exposure: Exposure;
    computed: boolean;
    recent: boolean;
    status: Status;
    problems: Problems;
    kind: Kind;
    file: FileRule | null;
    since: Release;
    stability: Endpoint['stability'];
    deprecated: Endpoint['deprecated'];
  }),
});

export type Endpoints = Readonly<Record<string, Endpoint>>;

/** Makes something in somebody's name: it takes an `Idempotency-Key`, so that sent again it makes nothing new. */
export const isCreation = ({ method, status, access }: Endpoint) => method === 'POST' && status === 201 && access !== 'public';

/** What callers of an endpoint are told of its end (RFC 9745, RFC 8594). */
export function endHeaders({ deprecated }: Pick<Endpoint, 'deprecated'>): Record<string, string> {
  if (!deprecated) return {};
  return {
    deprecation: `@${Date.parse(deprecated.since) / 1000}`,
    sunset: new Date(deprecated.sunset).toUTCString(),
    link: `</v1${deprecated.instead}>; rel="successor-version"`,
  };
}

/** What a handler is given: everything parsed, nothing unknown. */
export interface Call<E extends Endpoint> {
  params: z.output<E['params']>;
  query: z.output<E['query']>;
  body: E extends { kind: 'file'; method: 'PUT' | 'POST' } ? SentFile : z.output<E['body']>;
  actor: ActorOf<E['access']>;
}

/** What a handler returns; fields that the schema does not list never leave the service. */
export type Answer<E extends Endpoint> = E extends { kind: 'stream' }
  ? Followed<z.input<E['answer']>>
  : E extends { kind: 'file'; method: 'GET' }
    ? KeptFile | MadeFile
    : undefined extends z.input<E['answer']>
      ? void
      : z.input<E['answer']>;

/** What a stream tells: how a thing is, and what each later fact about it makes of it; null for what concerns nobody here. */
export interface Followed<T> {
  /** Where facts about the thing are told, and under which key. */
  topic: string;
  key: string;
  now: () => Promise<T>;
  later: (fact: unknown) => T | null;
}

/** What a bus keeps of a topic. */
export interface Retention {
  /** How long facts are kept that everybody has heard; null is for ever. */
  days: number | null;
  /** Of each key only the newest fact is kept, soon after it was told. What was told before a tombstone goes from every topic. */
  compact: boolean;
}

/** A fact of the past. `key` keeps the facts of one aggregate in order. */
export interface EventContract<D extends z.ZodType = z.ZodType> {
  /** One sentence: when it is told. */
  summary: string;
  type: `caunoi.${string}.v${number}`;
  topic: `caunoi.${string}.v${number}`;
  /** The same in all events of a topic. */
  retention: Retention;
  /** Says what is written today; what was accepted once is told and heard all the same (`factOf` in `loose.ts`). */
  data: D;
  key: (data: z.output<D>) => string;
}

type Told<D extends z.ZodType> = Omit<EventContract<D>, 'retention'> & Partial<EventContract<D>>;

/** Without a word on it, a topic keeps the whole history: who comes later reads it all. */
export const event = <D extends z.ZodType>(told: Told<D>): EventContract<D> => ({ retention: { days: null, compact: false }, ...told });

import { DomainError } from '../http/domain-error';

/** A fact that no repetition can mend: thrown by the reader of envelopes and by handlers. Becomes a dead letter at once. */
export class PermanentError extends Error {}

/** A handler did not come back within its time. */
export class HandlerTimeout extends Error {}

/**
 * What an error of a handler means. `down`: something it needs is away, which says nothing about the fact. `conflict`: the
 * database asks to try again. `permanent`: no repetition helps. `timeout`: it never came back. `other`: who knows.
 */
export type Failure = 'down' | 'conflict' | 'permanent' | 'timeout' | 'other';

export interface RetryPolicy {
  /** Waits between the attempts of `other`; each is shortened by up to half, at random. */
  otherMs: readonly number[];
  /** Repetitions of `conflict`, at once; what is still in conflict afterwards counts as `other`. */
  conflicts: number;
  /** Waits between the attempts of `timeout`: few, because each attempt already holds up the partition for a whole deadline. */
  timeoutMs: readonly number[];
  down: { minMs: number; maxMs: number };
}

export const retryPolicy: RetryPolicy = {
  otherMs: [100, 500, 2_000, 5_000, 10_000],
  conflicts: 5,
  timeoutMs: [100],
  down: { minMs: 200, maxMs: 60_000 },
};

const DOWN_CODES = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'ECONNABORTED', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'EPIPE', 'EHOSTUNREACH', 'ENETUNREACH'],
  ...[
    'UND_ERR_CONNECT_TIMEOUT',
    'UND_ERR_HEADERS_TIMEOUT',
    'UND_ERR_BODY_TIMEOUT',
    'UND_ERR_SOCKET',
    'UND_ERR_CLOSED',
    'UND_ERR_DESTROYED',
  ],
  ...['57P01', '57P02', '57P03', '53000', '53100', '53200', '53300', '53400'],
]);
const DOWN_STATUS = new Set([429, 502, 503, 504]);
const DOWN_NAMES = new Set([
  ...['ConnectionError', 'TimeoutError', 'NoLivingConnectionsError'],
  ...['KafkaJSConnectionError', 'KafkaJSConnectionClosedError', 'KafkaJSRequestTimeoutError', 'KafkaJSNumberOfRetriesExceeded'],
  ...['KafkaJSBrokerNotFound', 'KafkaJSNoBrokerAvailableError', 'KafkaJSGroupCoordinatorNotFound'],
]);
/** What node-postgres says without a code when a connection breaks or cannot be had. */
const DOWN_MESSAGE =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Query read timeout)/;

/** Sorts an error into the table above; looks through wrappers (`driverError`, `cause`) to what really happened. */
export function failureOf(error: unknown): Failure {
  for (const layer of layers(error)) {
    const failure = failureOfLayer(layer);
    if (failure) return failure;
  }
  return 'other';
}

function failureOfLayer(error: Layer): Failure | undefined {
  const code = typeof error.code === 'string' ? error.code : '';
  if (error instanceof HandlerTimeout || code === '25P03' || code === '25P04' || code === '57014') return 'timeout';
  if (error instanceof PermanentError) return 'permanent';
  if (code === '40001' || code === '40P01') return 'conflict';
  if (DOWN_CODES.has(code) || (code.startsWith('08') && code.length === 5) || DOWN_NAMES.has(error.name)) return 'down';
  if (DOWN_STATUS.has(statusOf(error)) || DOWN_MESSAGE.test(error.message)) return 'down';
  return error instanceof DomainError ? 'permanent' : undefined;
}

type Layer = Error & { code?: unknown; status?: unknown; statusCode?: unknown; driverError?: unknown };

function* layers(error: unknown): Generator<Layer> {
  let layer = error;
  for (let depth = 0; depth < 5 && layer instanceof Error; depth++) {
    const seen: Layer = layer;
    yield seen;
    layer = seen.driverError instanceof Error && seen.driverError !== seen ? seen.driverError : seen.cause;
  }
}

const statusOf = ({ status, statusCode }: Layer) => Number(status ?? statusCode);

/** How long to wait before the attempt after the failed one, undefined when there shall be none. `failures` counts this one too. */
export function waitBeforeRetry(policy: RetryPolicy, failure: Exclude<Failure, 'down'>, failures: number): number | undefined {
  if (failure === 'permanent') return undefined;
  if (failure === 'conflict' && failures <= policy.conflicts) return 0;
  const waits = failure === 'timeout' ? policy.timeoutMs : policy.otherMs;
  const wait = waits[failures - 1 - (failure === 'conflict' ? policy.conflicts : 0)];
  return wait === undefined ? undefined : wait * (0.5 + Math.random() / 2);
}

const MAX_DESCRIPTION = 4_000;

/** An error as text for an operator: what it was and where, without characters that Postgres can't keep. */
export function describe(error: unknown) {
  const text = error instanceof Error ? (error.stack ?? `${error.name}: ${error.message}`) : String(error);
  return text.replaceAll('\0', '\uFFFD').slice(0, MAX_DESCRIPTION);
}

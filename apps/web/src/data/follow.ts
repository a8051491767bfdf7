import { ProblemError, type Sent } from '@caunoi/contracts/client';
import type { Endpoint } from '@caunoi/contracts/contract';
import type { z } from 'zod';
import { api } from '../api';
import { pauseBeforeRetry } from './query-client';

/** An answer that says no will say no again, but "not so often". */
const isFinal = (error: unknown) => error instanceof ProblemError && error.status >= 400 && error.status < 500 && error.status !== 429;

/** A stream without an end: it is taken up where it broke off, until `signal` says that nobody looks, or the platform says no. */
export async function* followed<E extends Endpoint & { kind: 'stream' }>(
  endpoint: E,
  sent: Sent<E>,
  signal: AbortSignal,
): AsyncGenerator<z.output<E['answer']>> {
  let after: string | undefined;
  let failures = 0;
  while (!signal.aborted) {
    let broken: unknown;
    try {
      for await (const { id, data } of api.follow(endpoint, sent, { after, signal })) {
        after = id;
        failures = 0;
        yield data;
      }
    } catch (error) {
      if (isFinal(error)) return;
      broken = error;
    }
    // Not the same in all browsers, which may have lost the same replica.
    await pause(pauseBeforeRetry(failures++, broken) * (1 + Math.random()), signal);
  }
}

const pause = (ms: number, signal: AbortSignal) =>
  new Promise<void>((over) => {
    if (signal.aborted) return over();
    const timer = setTimeout(over, ms);
    signal.addEventListener('abort', () => (clearTimeout(timer), over()), { once: true });
  });

import { ProblemError, type Sent } from '@caunoi/contracts/client';
import type { Endpoint } from '@caunoi/contracts/contract';
import type { z } from 'zod';
import { api } from '../api';

const SHORTEST_MS = 2_000;
const LONGEST_MS = 60_000;

/** So long after the end of a stream it is taken up again: a while that grows with failures, not the same in all browsers. */
const pauseAfter = (failures: number) => Math.min(SHORTEST_MS * 2 ** failures, LONGEST_MS) * (0.5 + Math.random() / 2);

/** A stream without an end: it is taken up where it broke off, until `signal` says that nobody looks, or the platform says no. */
export async function* followed<E extends Endpoint & { kind: 'stream' }>(
  endpoint: E,
  sent: Sent<E>,
  signal: AbortSignal,
): AsyncGenerator<z.output<E['answer']>> {
  let after: string | undefined;
  let failures = 0;
  while (!signal.aborted) {
    try {
      for await (const { id, data } of api.follow(endpoint, sent, { after, signal })) {
        after = id;
        failures = 0;
        yield data;
      }
    } catch (error) {
      if (error instanceof ProblemError && error.status >= 400 && error.status < 500) return;
    }
    await pause(pauseAfter(failures++), signal);
  }
}

const pause = (ms: number, signal: AbortSignal) =>
  new Promise<void>((over) => {
    if (signal.aborted) return over();
    const timer = setTimeout(over, ms);
    signal.addEventListener('abort', () => (clearTimeout(timer), over()), { once: true });
  });

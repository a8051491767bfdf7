import { DomainError } from '@caunoi/kit/http/domain-error';
import { log } from '@caunoi/kit/log';

type Parts = Readonly<Record<string, (signal: AbortSignal) => Promise<unknown>>>;
type Found<P extends Parts> = { [K in keyof P]: Awaited<ReturnType<P[K]>> | null };

/**
 * Runs the parts of a composed answer side by side until `time` is over. A part that fails or is late is null and named in
 * `degraded`; refusals (the caller may not see that part) are null without a name, because nothing is wrong. Never rejects.
 */
export const compose = async <P extends Parts>(time: AbortSignal, parts: P) => named(await gather(time, parts));

/**
 * As `compose`, around something that must be there: its refusal is the answer, and the rest is given up at once. The parts
 * may wait for it.
 */
export async function composeAround<M, P extends Parts>(
  time: AbortSignal,
  main: (signal: AbortSignal) => Promise<M>,
  parts: (main: Promise<M>) => P,
) {
  const refused = new AbortController();
  const signal = AbortSignal.any([time, refused.signal]);
  const asked = main(signal);
  const rest = gather(signal, parts(asked));
  try {
    return [await asked, named(await rest)] as const;
  } catch (error) {
    refused.abort();
    throw error;
  }
}

async function gather<P extends Parts>(signal: AbortSignal, parts: P) {
  const failures = new Map<string, unknown>();
  const entries = Object.entries(parts).map(async ([name, part]) => {
    try {
      return [name, await part(signal)] as const;
    } catch (error) {
      if (!(error instanceof DomainError) || error.status >= 500) failures.set(name, error);
      return [name, null] as const;
    }
  });
  return { found: Object.fromEntries(await Promise.all(entries)) as Found<P>, failures };
}

function named<F extends object>({ found, failures }: { found: F; failures: Map<string, unknown> }) {
  for (const [part, error] of failures) log.warn({ error, part }, 'a part of an answer is missing');
  return { ...found, degraded: Object.keys(found).filter((part) => failures.has(part)) };
}

import { DomainError } from '@caunoi/kit/http/domain-error';

/**
 * Runs the parts of a composed answer side by side under one deadline. A part that fails or is late is null and named in
 * `degraded`; refusals (the caller may not see that part) are null without a name, because nothing is wrong.
 */
export async function compose<P extends Record<string, (signal: AbortSignal) => Promise<unknown>>>(deadlineMs: number, parts: P) {
  const signal = AbortSignal.timeout(deadlineMs);
  const degraded: string[] = [];
  const entries = Object.entries(parts).map(async ([name, part]) => {
    const value = await part(signal).catch((error: unknown) => {
      if (!(error instanceof DomainError) || error.status >= 500) degraded.push(name);
      return null;
    });
    return [name, value] as const;
  });
  const values = Object.fromEntries(await Promise.all(entries)) as { [K in keyof P]: Awaited<ReturnType<P[K]>> | null };
  return { ...values, degraded };
}

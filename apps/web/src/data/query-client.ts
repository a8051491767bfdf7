import { ProblemError } from '@caunoi/contracts/client';
import { QueryClient } from '@tanstack/react-query';

const attempts = 2;
const longestPause = 30_000;

/** An answer that says no will say no again; only a broken line or a broken server is worth another try. */
export const worthRetrying = (failures: number, error: unknown) =>
  failures < attempts && error instanceof ProblemError && (error.status === 0 || error.status >= 502);

/** The platform may say when to ask again, as for what is still on its way to it; otherwise the pauses grow. */
export function pauseBeforeRetry(failures: number, error: unknown): number {
  const wait = error instanceof ProblemError ? error.problem['retryAfter'] : undefined;
  return Math.min(typeof wait === 'number' ? wait * 1000 : 1000 * 2 ** failures, longestPause);
}

const over: readonly string[] = ['access.signed_out', 'session.unknown', 'access.other_organisation'];

/** Whoever is told to sign in may have been signed out without knowing it, or have switched elsewhere: who is signed in is asked anew, at once. */
export function noteSignedOut(error: unknown) {
  if (error instanceof ProblemError && over.includes(error.code)) void queryClient.invalidateQueries({ queryKey: ['session'] });
}

export const queryClient: QueryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 30_000, gcTime: 10 * 60_000, retry: worthRetrying, retryDelay: pauseBeforeRetry, refetchOnWindowFocus: true },
    mutations: { retry: false },
  },
});

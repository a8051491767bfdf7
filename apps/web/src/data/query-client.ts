import { ProblemError } from '@caunoi/contracts/client';
import { QueryClient } from '@tanstack/react-query';

const attempts = 2;

/** An answer that says no will say no again; only a broken line or a broken server is worth another try. */
export const worthRetrying = (failures: number, error: unknown) =>
  failures < attempts && error instanceof ProblemError && (error.status === 0 || error.status >= 502);

const over: readonly string[] = ['access.signed_out', 'session.unknown'];

/** Whoever is told to sign in may have been signed out without knowing it: who is signed in is asked anew, at once. */
export function noteSignedOut(error: unknown) {
  if (error instanceof ProblemError && over.includes(error.code)) void queryClient.invalidateQueries({ queryKey: ['session'] });
}

export const queryClient: QueryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 30_000, gcTime: 10 * 60_000, retry: worthRetrying, refetchOnWindowFocus: true },
    mutations: { retry: false },
  },
});

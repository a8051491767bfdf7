import { ProblemError } from '@caunoi/contracts/client';
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';

const attempts = 2;

/** An answer that says no will say no again; only a broken line or a broken server is worth another try. */
export const worthRetrying = (failures: number, error: unknown) =>
  failures < attempts && error instanceof ProblemError && (error.status === 0 || error.status >= 502);

const signedOut = (error: unknown) => {
  if (error instanceof ProblemError && error.code === 'session.unknown') queryClient.setQueryData(['session'], null);
};

export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: signedOut }),
  mutationCache: new MutationCache({ onError: signedOut }),
  defaultOptions: {
    queries: { staleTime: 30_000, gcTime: 10 * 60_000, retry: worthRetrying, refetchOnWindowFocus: true },
    mutations: { retry: false },
  },
});

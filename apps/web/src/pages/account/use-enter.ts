import type { Me } from '@caunoi/contracts/identity/identity';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { sessionQuery, useSession } from '../../data/session';
import { nextPath } from './next-path';

/** Takes over a session that was just opened, and leaves these pages for where one was going. */
export function useEnter(next: string | undefined) {
  const client = useQueryClient();
  const router = useRouter();
  const { me } = useSession();
  useEffect(() => {
    if (me) router.history.replace(nextPath(next));
  }, [me, next, router]);
  return (entered: Me | null) => {
    // What was read before signing in may look different now.
    client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionQuery.queryKey[0] });
    client.setQueryData(sessionQuery.queryKey, entered);
  };
}

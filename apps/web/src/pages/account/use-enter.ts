import { addressIn } from '@caunoi/contracts/locales';
import type { Me } from '@caunoi/contracts/identity/identity';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocation, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { sessionQuery } from '../../data/session';
import { currentLocale } from '../../i18n/locale';
import { nextPath } from './next-path';

/** Takes over a session that was just opened, and leaves these pages for where one was going, with the secret of an invitation behind `#`. */
export function useEnter(next: string | undefined) {
  const router = useRouter();
  const secret = useLocation({ select: ({ hash }) => hash });
  // Who comes here may have been signed out without knowing it, so it is asked anew.
  const { data: me, isFetching } = useQuery({ ...sessionQuery, refetchOnMount: 'always' });
  useEffect(() => {
    if (!me || isFetching) return;
    const onward = next === '/join' && secret ? `#${secret}` : '';
    router.history.replace(`${addressIn(currentLocale(), nextPath(next))}${onward}`);
  }, [me, isFetching, next, secret, router]);
  return useTakeOver();
}

/** Makes a session that was just opened the one of this page. */
export function useTakeOver() {
  const client = useQueryClient();
  return (entered: Me | null) => {
    // What was read before signing in may look different now.
    client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionQuery.queryKey[0] });
    client.setQueryData(sessionQuery.queryKey, entered);
  };
}

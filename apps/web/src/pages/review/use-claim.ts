import type { Me } from '@caunoi/contracts/identity/identity';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { sessionQuery } from '../../data/session';
import { claimFor, claimsQuery, release, take } from './claims';
import type { Waiting } from './queue';
import { wasDecided } from './recent';

/** A claim lasts half an hour: while the text is open it is prolonged well before. */
const PROLONG_MS = 10 * 60_000;

/** Whoever opens a text that nobody is at is at it, until they go on, say so, or decide. */
export function useClaim(me: Me, waiting: Waiting) {
  const client = useQueryClient();
  const { data } = useQuery(claimsQuery);
  const claim = data?.find(({ thingId }) => thingId === waiting.thing.id);
  const state = claimFor(me, claim);
  const renew = () => client.invalidateQueries({ queryKey: claimsQuery.queryKey });
  const taking = useMutation({ mutationFn: (word: string | undefined) => take(waiting, word), onSettled: renew });
  const leaving = useMutation({ mutationFn: () => release(waiting), onSettled: renew });
  const asked = useRef(false);
  const known = data !== undefined;
  useEffect(() => {
    if (!known || asked.current) return;
    asked.current = true;
    if (state === 'free') taking.mutate(undefined);
  }, [known, state, taking]);
  useProlonging(state === 'own', () => taking.mutate(undefined));
  useLeaving(waiting, state === 'own');
  return {
    claim,
    state,
    error: taking.error ?? leaving.error,
    busy: taking.isPending || leaving.isPending,
    take: (word?: string, done?: () => void) => taking.mutate(word, { onSuccess: () => done?.() }),
    release: () => leaving.mutate(),
  };
}

export type ClaimInHand = ReturnType<typeof useClaim>;

function useProlonging(own: boolean, prolong: () => void) {
  const latest = useRef(prolong);
  useEffect(() => void (latest.current = prolong));
  useEffect(() => {
    if (!own) return;
    const timer = setInterval(() => document.visibilityState === 'visible' && latest.current(), PROLONG_MS);
    return () => clearInterval(timer);
  }, [own]);
}

/** Whoever goes on to another text or page leaves this one to others. Not after signing out: nobody asks any more. */
function useLeaving(waiting: Waiting, own: boolean) {
  const client = useQueryClient();
  const latest = useRef({ waiting, own });
  useEffect(() => void (latest.current = { waiting, own }));
  useEffect(
    () => () => {
      const { waiting: left, own: held } = latest.current;
      // With the decision the claim has gone.
      if (!held || wasDecided(client, left.thing.id) || !client.getQueryData(sessionQuery.queryKey)) return;
      void release(left).then(
        () => client.invalidateQueries({ queryKey: claimsQuery.queryKey }),
        () => undefined,
      );
    },
    [client],
  );
}

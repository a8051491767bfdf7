import { suggestions } from '@caunoi/contracts/matching/matching.endpoints';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { z } from 'zod';
import { api } from '../api';

export type Suggestion = z.output<typeof suggestions.answer>['items'][number];

const shortest = 2;
const milliseconds = 50;
/** While a word is being composed every key changes it: only a rest is worth a question. */
const composingMilliseconds = 400;

/** Completions of what is being typed; the last ones stay until the next are there, so that the list does not flicker. */
export function useSuggestions(typed: string, wanted: boolean, composing: boolean): readonly Suggestion[] {
  const q = useSettled(typed.trim().slice(0, 200), composing ? composingMilliseconds : milliseconds);
  const { data } = useQuery({
    queryKey: ['suggestions', q],
    queryFn: ({ signal }) => api.call(suggestions, { query: { q } }, signal),
    enabled: wanted && q.length >= shortest,
    placeholderData: keepPreviousData,
    staleTime: 5 * 60_000,
    retry: false,
  });
  return wanted && typed.trim().length >= shortest ? (data?.items ?? []) : [];
}

function useSettled(value: string, rest: number) {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), rest);
    return () => clearTimeout(timer);
  }, [value, rest]);
  return settled;
}

import { suggestions } from '@caunoi/contracts/matching/matching.endpoints';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { z } from 'zod';
import { api } from '../../api';

export type Suggestion = z.output<typeof suggestions.answer>['items'][number];

const shortest = 2;
const milliseconds = 50;

/** Completions of what is being typed; the last ones stay until the next are there, so that the list does not flicker. */
export function useSuggestions(typed: string, wanted: boolean): readonly Suggestion[] {
  const q = useSettled(typed.trim().slice(0, 200));
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

function useSettled(value: string) {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

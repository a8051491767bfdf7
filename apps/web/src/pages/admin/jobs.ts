import { jobs } from '@caunoi/contracts/gateway/gateway.endpoints';
import type { jobEndpoints } from '@caunoi/contracts/jobs/jobs.endpoints';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { api } from '../../api';

export type JobRow = z.output<typeof jobs.answer>['items'][number];

type Start = ReturnType<typeof jobEndpoints>['start'];

/** Each service has the address of its own name; the browser needs no more of the contract. */
const startIn = (service: string) =>
  ({ method: 'POST', path: `/jobs/${service}/:name/runs`, kind: 'json' }) as Pick<Start, 'method' | 'path' | 'kind'> as Start;

export const jobsQuery = queryOptions({
  queryKey: ['jobs'],
  queryFn: ({ signal }) => api.call(jobs, {}, signal),
  staleTime: 2_000,
  refetchInterval: 5_000,
});

/** Runs them now, beside their schedules. */
export function useStartJobs(wanted: readonly Pick<JobRow, 'service' | 'name'>[]) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => Promise.all(wanted.map(({ service, name }) => api.call(startIn(service), { params: { name } }))),
    onSettled: () => client.invalidateQueries({ queryKey: jobsQuery.queryKey }),
  });
}

import type { home } from '@caunoi/contracts/gateway/gateway.endpoints';
import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { api } from '../api';

export type Overview = z.output<typeof home.answer>;

// The contracts bring the code lists along; the first paint does not wait for them.
const contracts = () => import('@caunoi/contracts/gateway/gateway.endpoints');

/** What the front page shows of the platform. */
export const overviewQuery = queryOptions({
  queryKey: ['overview'],
  queryFn: async ({ signal }): Promise<Overview> => api.call((await contracts()).home, {}, signal),
});

import { security } from '@caunoi/contracts/identity/second-factor.endpoints';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../api';

/** How the own account is secured. */
export const securityQuery = queryOptions({
  queryKey: ['security'],
  queryFn: ({ signal }) => api.call(security, {}, signal),
  staleTime: 0,
});

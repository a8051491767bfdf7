import { desk } from '@caunoi/contracts/gateway/gateway.endpoints';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api';

/** Everything of one's own, for the desk and the rail beside it. */
export const deskQuery = queryOptions({
  queryKey: ['desk'],
  queryFn: ({ signal }) => api.call(desk, {}, signal),
  staleTime: 10_000,
});

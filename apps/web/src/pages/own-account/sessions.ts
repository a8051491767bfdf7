import { mySessions, revokeSession } from '@caunoi/contracts/identity/identity.endpoints';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api';

export const sessionsQuery = queryOptions({
  queryKey: ['my-sessions'],
  queryFn: async ({ signal }) => (await api.call(mySessions, {}, signal)).items,
  staleTime: 0,
});

export const endSessionElsewhere = (sessionId: string) => api.call(revokeSession, { params: { sessionId } });

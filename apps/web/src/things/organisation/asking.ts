import type { Joinable, NewJoinRequest } from '@caunoi/contracts/identity/join-request';
import {
  askToJoin,
  findOrganisations,
  joinableOrganisations,
  myJoinRequests,
  withdrawJoinRequest,
} from '@caunoi/contracts/identity/join-requests.endpoints';
import { TaxCode } from '@caunoi/contracts/registry-codes';
import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { api } from '../../api';

/** Organisations that say a tax code as it is typed; none is asked for as long as it is not whole. */
export const foundByTaxCode = (typed: string) => {
  const { data: taxCode } = TaxCode.safeParse(typed);
  return queryOptions({
    queryKey: ['organisations-found', taxCode ?? ''],
    enabled: taxCode !== undefined,
    queryFn: async ({ signal }): Promise<Joinable[]> =>
      (await api.call(findOrganisations, { query: { taxCode: taxCode ?? '' } }, signal)).items,
  });
};

export const joinableQuery = queryOptions({
  queryKey: ['joinable-organisations'],
  queryFn: async ({ signal }) => (await api.call(joinableOrganisations, {}, signal)).items,
});

export const joinRequestsQuery = queryOptions({
  queryKey: ['join-requests'],
  queryFn: async ({ signal }) => (await api.call(myJoinRequests, {}, signal)).items,
});

export const ask = (body: z.input<typeof NewJoinRequest>, key: string) => api.call(askToJoin, { body, key });
export const takeBack = (requestId: string) => api.call(withdrawJoinRequest, { params: { requestId } });

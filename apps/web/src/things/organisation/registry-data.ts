import { checkRegistry, lookUpTaxCode, registryCheck } from '@caunoi/contracts/identity/registry.endpoints';
import { TaxCode } from '@caunoi/contracts/registry-codes';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api';

/** What the business registry says of a tax code as it is typed. */
export const registeredQuery = (typed: string) => {
  const { data: taxCode } = TaxCode.safeParse(typed);
  return queryOptions({
    queryKey: ['registered', taxCode ?? ''],
    enabled: taxCode !== undefined,
    queryFn: async ({ signal }) => (await api.call(lookUpTaxCode, { query: { taxCode: taxCode ?? '' } }, signal)).entry,
  });
};

export const registryQuery = (organisationId: string) =>
  queryOptions({
    queryKey: ['registry', organisationId],
    queryFn: ({ signal }) => api.call(registryCheck, { params: { organisationId } }, signal),
  });

export const askRegistry = (organisationId: string) => api.call(checkRegistry, { params: { organisationId } });

import type { Role } from '@caunoi/contracts/access';
import {
  blockAccount,
  endAccountSessions,
  listAccounts,
  releaseAddress,
  setRoles,
  unblockAccount,
} from '@caunoi/contracts/identity/administration.endpoints';
import { removeSecondFactor } from '@caunoi/contracts/identity/second-factor.endpoints';
import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import type { z } from 'zod';
import { api } from '../../api';

export type AccountRow = z.output<typeof listAccounts.answer>['items'][number];

export const accountsQuery = (q: string) =>
  infiniteQueryOptions({
    queryKey: ['accounts', q],
    queryFn: ({ pageParam, signal }) =>
      api.call(listAccounts, { query: { q, limit: 50, ...(pageParam && { cursor: pageParam }) } }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
    staleTime: 5_000,
  });

/** The capacities are those in the organisation that the list shows. */
export const grant = ({ id, organisationId }: AccountRow, roles: Role[]) =>
  api.call(setRoles, { params: { accountId: id }, body: { roles, ...(organisationId && { organisationId }) } });

export const release = (accountId: string) => api.call(releaseAddress, { params: { accountId } });

export const block = (accountId: string, reason: string) => api.call(blockAccount, { params: { accountId }, body: { reason } });
export const unblock = (accountId: string) => api.call(unblockAccount, { params: { accountId } });
export const removeTwoSteps = (accountId: string) => api.call(removeSecondFactor, { params: { accountId } });
export const signOutEverywhere = (accountId: string) => api.call(endAccountSessions, { params: { accountId } });

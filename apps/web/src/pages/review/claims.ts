import { reviewClaims } from '@caunoi/contracts/gateway/moderation.endpoints';
import type { Me } from '@caunoi/contracts/identity/identity';
import { claimNeed, releaseNeed } from '@caunoi/contracts/needs/needs.endpoints';
import { claimTechnology, releaseTechnology } from '@caunoi/contracts/technology-bank/technologies.endpoints';
import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { api } from '../../api';
import type { Waiting } from './queue';

export type NamedClaim = z.output<typeof reviewClaims.answer>['items'][number];

/** Who is at which text. Small, so it is asked for often: a colleague shows within seconds. */
export const claimsQuery = queryOptions({
  queryKey: ['review-claims'],
  queryFn: async ({ signal }) => (await api.call(reviewClaims, {}, signal)).items,
  staleTime: 5_000,
  refetchInterval: 10_000,
});

export const take = ({ kind, thing: { id } }: Waiting, word?: string) => {
  const body = word === undefined ? {} : { word };
  return kind === 'need'
    ? api.call(claimNeed, { params: { needId: id }, body })
    : api.call(claimTechnology, { params: { technologyId: id }, body });
};

export const release = ({ kind, thing: { id } }: Waiting) =>
  kind === 'need' ? api.call(releaseNeed, { params: { needId: id } }) : api.call(releaseTechnology, { params: { technologyId: id } });

/** How a claim looks to one reviewer. `lost`: a colleague has taken over what they were at. */
export function claimFor({ account }: Pick<Me, 'account'>, claim: NamedClaim | undefined): 'free' | 'own' | 'other' | 'lost' {
  if (!claim) return 'free';
  if (claim.by.accountId === account.id) return 'own';
  return claim.takenFrom?.accountId === account.id ? 'lost' : 'other';
}

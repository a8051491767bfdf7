import { assessProfile, myProfile, publishProfile, reviseProfile, startProfile } from '@caunoi/contracts/experts/experts.endpoints';
import { type Expert, ExpertStatement } from '@caunoi/contracts/experts/expert';
import { keepPreviousData, type QueryClient, queryOptions } from '@tanstack/react-query';
import { api } from '../../api';
import type { DraftPlatform } from '../../drafts/draft-store';
import { statementIn } from '../../drafts/shapes';

export const profileQuery = queryOptions({
  queryKey: ['my-profile'],
  queryFn: async ({ signal }) => (await api.call(myProfile, {}, signal)).profile,
  staleTime: 5_000,
});

/** How complete a profile is; the answer to the text before stands until the new one is there. */
export const assessmentQuery = (statement: ExpertStatement) =>
  queryOptions({
    queryKey: ['profile-assessment', statement],
    queryFn: ({ signal }) => api.call(assessProfile, { body: statement }, signal),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    gcTime: 60_000,
  });

/** How a profile reaches the platform; what was read of it before is then no longer what there is. */
export function profilePlatform(client: QueryClient): DraftPlatform<Expert, ExpertStatement> {
  return {
    statementOf: (expert) => statementIn(ExpertStatement, expert),
    save: async ({ id: expertId, version }, statement) => {
      const expert = await api.call(reviseProfile, { params: { expertId }, body: { version, ...statement } });
      client.setQueryData(profileQuery.queryKey, expert);
      void client.invalidateQueries({ queryKey: ['expert-overview', expertId] });
      return expert;
    },
  };
}

export const beginProfile = (statement: Partial<ExpertStatement>) => api.call(startProfile, { body: ExpertStatement.parse(statement) });

export const showProfile = ({ id: expertId, version }: Pick<Expert, 'id' | 'version'>) =>
  api.call(publishProfile, { params: { expertId }, body: { version } });

/** The profile changed its state: every list it stands in is old. */
export async function profileChanged(client: QueryClient, expert: Expert) {
  client.setQueryData(profileQuery.queryKey, expert);
  await Promise.all(['expert-overview', 'desk', 'search'].map((key) => client.invalidateQueries({ queryKey: [key] })));
}

import {
  assessTechnology,
  draftTechnology,
  getTechnology,
  myTechnologies,
  reviseTechnology,
  submitTechnology,
} from '@caunoi/contracts/technology-bank/technologies.endpoints';
import { type Technology, TechnologyStatement } from '@caunoi/contracts/technology-bank/technology';
import { keepPreviousData, type QueryClient, queryOptions } from '@tanstack/react-query';
import { api } from '../../api';
import type { DraftPlatform } from '../../drafts/draft-store';
import { statementIn } from '../../drafts/shapes';

export const technologyQuery = (technologyId: string) =>
  queryOptions({
    queryKey: ['technology', technologyId],
    queryFn: ({ signal }) => api.call(getTechnology, { params: { technologyId } }, signal),
    staleTime: 5_000,
  });

/** Own listings that are being written. */
export const unfinishedQuery = queryOptions({
  queryKey: ['technologies', 'unfinished'],
  queryFn: async ({ signal }) => {
    const { items } = await api.call(myTechnologies, { query: { limit: 50 } }, signal);
    return items.filter(({ status }) => status === 'draft' || status === 'returned');
  },
  staleTime: 0,
});

/** What a statement lacks and which readiness it shows; the answer to the text before stands until the new one is there. */
export const assessmentQuery = (statement: TechnologyStatement) =>
  queryOptions({
    queryKey: ['technology-assessment', statement],
    queryFn: ({ signal }) => api.call(assessTechnology, { body: statement }, signal),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    gcTime: 60_000,
  });

/** What the owner wrote. */
export const statementOf = (technology: Technology): TechnologyStatement =>
  statementIn(TechnologyStatement, { ...technology, confidential: technology.confidential ?? '' });

/** When an answer was lost the listing may be there already, as it was begun: what was changed in the form since then follows. */
export async function startListing(id: string, statement: Partial<TechnologyStatement>) {
  const made = await api.call(draftTechnology, { body: { ...TechnologyStatement.parse(statement), id } });
  const there = statementOf(made);
  const wanted = { ...there, ...statement };
  if (made.version > 1 || JSON.stringify(wanted) === JSON.stringify(there)) return made;
  return api.call(reviseTechnology, { params: { technologyId: made.id }, body: { version: made.version, ...wanted } });
}

export const submitListing = ({ id, version }: Technology) =>
  api.call(submitTechnology, { params: { technologyId: id }, body: { version } });

/** How a listing reaches the platform; what was read of it before is then no longer what there is. */
export function listingPlatform(client: QueryClient): DraftPlatform<Technology, TechnologyStatement> {
  return {
    statementOf,
    save: async ({ id: technologyId, version }, statement) => {
      const technology = await api.call(reviseTechnology, { params: { technologyId }, body: { version, ...statement } });
      client.setQueryData(technologyQuery(technologyId).queryKey, technology);
      void client.invalidateQueries({ queryKey: ['technology-overview', technologyId] });
      return technology;
    },
  };
}

/** A listing changed its state: every list it stands in is old. */
export async function listingChanged(client: QueryClient, technology: Technology) {
  client.setQueryData(technologyQuery(technology.id).queryKey, technology);
  await Promise.all(['technology-overview', 'technologies', 'desk', 'search'].map((key) => client.invalidateQueries({ queryKey: [key] })));
}

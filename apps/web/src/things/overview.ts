import { expertOverview, home, technologyOverview } from '@caunoi/contracts/gateway/gateway.endpoints';
import type { Locale } from '@caunoi/contracts/locales';
import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { api } from '../api';

export type Overview = z.output<typeof home.answer>;

/** What the front page shows of the platform. */
export const overviewQuery = queryOptions({
  queryKey: ['overview'],
  queryFn: ({ signal }) => api.call(home, {}, signal),
});

export type TechnologyOverview = z.output<typeof technologyOverview.answer>;
export type ExpertOverview = z.output<typeof expertOverview.answer>;

/** A listing with what belongs to its page. */
export const technologyOverviewQuery = (technologyId: string, locale: Locale) =>
  queryOptions({
    queryKey: ['technology-overview', technologyId, locale],
    queryFn: ({ signal }): Promise<TechnologyOverview> =>
      api.call(technologyOverview, { params: { technologyId }, query: { locale } }, signal),
  });

/** A profile with what belongs to its page. */
export const expertOverviewQuery = (expertId: string, locale: Locale) =>
  queryOptions({
    queryKey: ['expert-overview', expertId, locale],
    queryFn: ({ signal }): Promise<ExpertOverview> => api.call(expertOverview, { params: { expertId }, query: { locale } }, signal),
  });

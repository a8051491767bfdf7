import { publicPage } from '@caunoi/contracts/gateway/gateway.endpoints';
import type { Locale } from '@caunoi/contracts/locales';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../api';

export type PublicPageName = 'terms' | 'privacy' | 'contact';

export const publicPageQuery = (page: PublicPageName, locale: Locale) =>
  queryOptions({
    queryKey: ['public-page', page, locale],
    queryFn: ({ signal }) => api.call(publicPage, { params: { page }, query: { locale } }, signal),
    staleTime: 5 * 60_000,
  });

import { createFileRoute } from '@tanstack/react-router';
import { currentLocale } from '../i18n/locale';
import { compareAddress } from '../pages/compare/compare-address';
import { ComparePage } from '../pages/compare/compare-page';
import { expertOverviewQuery, technologyOverviewQuery } from '../things/overview';

export const Route = createFileRoute('/compare')({
  validateSearch: compareAddress,
  loaderDeps: ({ search }) => search,
  // Nothing jumps; what can't be had is said by the page.
  loader: ({ context: { queryClient }, deps: { technology = [], expert = [] } }) =>
    Promise.all([
      ...technology.map((id) => queryClient.prefetchQuery(technologyOverviewQuery(id, currentLocale()))),
      ...expert.map((id) => queryClient.prefetchQuery(expertOverviewQuery(id, currentLocale()))),
    ]),
  component: ComparePage,
});

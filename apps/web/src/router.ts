import { createRouter } from '@tanstack/react-router';
import { languageInAddress, showLanguageInAddress } from './i18n/language-address';
import { queryClient } from './data/query-client';
import { routeTree } from './routes.gen';
import { parseSearch, stringifySearch } from './search-params';
import { ErrorPage } from './shell/error-page';
import { NotFoundPage } from './shell/not-found-page';
import { PendingPage } from './shell/pending-page';

export const router = createRouter({
  routeTree,
  rewrite: languageInAddress,
  context: { queryClient },
  parseSearch,
  stringifySearch,
  scrollRestoration: true,
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  defaultPendingMs: 200,
  defaultErrorComponent: ErrorPage,
  defaultNotFoundComponent: NotFoundPage,
  defaultPendingComponent: PendingPage,
});

router.subscribe('onResolved', () => showLanguageInAddress(router.history));

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

import { needOverviewQuery, needQuery } from './things/need/need-queries';
import { expertOverviewQuery, overviewQuery, technologyOverviewQuery } from './things/overview';
import { queryClient } from './data/query-client';
import { inboxQuery } from './data/inbox';
import { sessionQuery } from './data/session';
import { currentLocale } from './i18n/locale';
import { publicPageQuery } from './things/public-page';
import { searchAddress } from './things/search/search-params';
import { searchQuery } from './things/search/search-query';
import type { FileRoutesById } from './routes.gen';

/** Longer than this nobody looks at the first words alone. */
const patience = 4_000;

interface Opened {
  params: { technologyId?: string; expertId?: string; needId?: string };
  search: object;
}

/**
 * What the pages that come with their first words show, so that the app can replace those at once with the whole page. What only an owner
 * sees is a script of its own: it comes before, too, or the page would give way to the shape of one. A page says itself what went wrong.
 */
const shown: { [Id in keyof FileRoutesById]?: (opened: Opened) => Promise<unknown> } = {
  '/': () => Promise.all([queryClient.prefetchQuery(overviewQuery), ownInbox()]),
  '/search': ({ search }) => queryClient.prefetchInfiniteQuery(searchQuery(searchAddress({ ...search }))),
  '/terms': () => queryClient.prefetchQuery(publicPageQuery('terms', currentLocale())),
  '/privacy': () => queryClient.prefetchQuery(publicPageQuery('privacy', currentLocale())),
  '/contact': () => queryClient.prefetchQuery(publicPageQuery('contact', currentLocale())),
  '/technologies/$technologyId/': async ({ params: { technologyId = '' } }) => {
    const { technology } = await queryClient.ensureQueryData(technologyOverviewQuery(technologyId, currentLocale()));
    return technology.viewer === 'owner' && import('./things/technology/owner-bar');
  },
  '/experts/$expertId': async ({ params: { expertId = '' } }) => {
    const { expert } = await queryClient.ensureQueryData(expertOverviewQuery(expertId, currentLocale()));
    return expert.viewer === 'owner' && import('./things/expert/owner-bar');
  },
  '/needs/$needId/': ({ params: { needId = '' } }) =>
    Promise.all([queryClient.prefetchQuery(needQuery(needId)), queryClient.prefetchQuery(needOverviewQuery(needId, currentLocale()))]),
};

/** What waits, for whoever is signed in. */
async function ownInbox() {
  const me = await queryClient.ensureQueryData(sessionQuery).catch(() => null);
  return me ? queryClient.prefetchQuery(inboxQuery(me)) : undefined;
}

/** Waits, not too long, for what the opened page shows. */
export async function firstData(matches: readonly ({ routeId: string } & Opened)[]) {
  const asked = matches.map(({ routeId, ...opened }) => shown[routeId as keyof FileRoutesById]?.(opened).catch(() => undefined));
  const late = new Promise((resolve) => setTimeout(resolve, patience));
  await Promise.race([late, Promise.all([queryClient.prefetchQuery(sessionQuery), ...asked])]);
}

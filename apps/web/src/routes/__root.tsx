import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext } from '@tanstack/react-router';
import { needTexts } from '../i18n/locale';
import { textsOf } from '../i18n/texts';
import { RootLayout } from '../shell/root-layout';

export const Route = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  component: RootLayout,
  beforeLoad: ({ matches }): Promise<void> | undefined => needTexts(textsOf(String(matches.at(-1)?.routeId))),
});

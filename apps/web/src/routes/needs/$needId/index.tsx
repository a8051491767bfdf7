import { createFileRoute } from '@tanstack/react-router';
import { NeedPage } from '../../../pages/need/need-page';
import { requireId } from '../../../shell/require-id';
import { isId, oneOf } from '../../../search-params';

export const Route = createFileRoute('/needs/$needId/')({
  validateSearch: ({ tab, suggestion }): { tab?: 'technology' | 'expert' | undefined; suggestion?: string | undefined } => ({
    tab: oneOf(tab, ['technology', 'expert']),
    suggestion: isId(suggestion) ? suggestion : undefined,
  }),
  beforeLoad: ({ params }) => requireId(params.needId),
  component: NeedPage,
});

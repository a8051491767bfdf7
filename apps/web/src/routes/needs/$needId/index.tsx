import { createFileRoute } from '@tanstack/react-router';
import { NeedPage } from '../../../pages/need/need-page';
import { requireId } from '../../../shell/require-id';
import { oneOf } from '../../../search-params';

export const Route = createFileRoute('/needs/$needId/')({
  validateSearch: ({ tab }): { tab?: 'technology' | 'expert' | undefined } => ({ tab: oneOf(tab, ['technology', 'expert']) }),
  beforeLoad: ({ params }) => requireId(params.needId),
  component: NeedPage,
});

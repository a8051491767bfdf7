import { createFileRoute } from '@tanstack/react-router';
import { NewNeedPage } from '../../pages/need-wizard/new-need-page';
import { isId } from '../../search-params';

export const Route = createFileRoute('/needs/new')({
  validateSearch: ({ draft }): { draft?: string | undefined } => ({ draft: isId(draft) ? draft : undefined }),
  component: NewNeedPage,
});

import { createFileRoute } from '@tanstack/react-router';
import { TechnologyPage } from '../../../pages/technology/technology-page';
import { requireId } from '../../../shell/require-id';
import { oneOf } from '../../../search-params';

export const Route = createFileRoute('/technologies/$technologyId/')({
  validateSearch: ({ tab }): { tab?: 'needs' | 'reviewers' | undefined } => ({ tab: oneOf(tab, ['needs', 'reviewers']) }),
  beforeLoad: ({ params }) => requireId(params.technologyId),
  component: TechnologyPage,
});

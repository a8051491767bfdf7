import { createFileRoute } from '@tanstack/react-router';
import { ExpertPage } from '../../pages/expert/expert-page';
import { requireId } from '../../shell/require-id';
import { oneOf } from '../../search-params';

export const Route = createFileRoute('/experts/$expertId')({
  validateSearch: ({ tab }): { tab?: 'needs' | undefined } => ({ tab: oneOf(tab, ['needs']) }),
  beforeLoad: ({ params }) => requireId(params.expertId),
  component: ExpertPage,
});

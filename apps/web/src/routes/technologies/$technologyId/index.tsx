import { createFileRoute } from '@tanstack/react-router';
import { z } from 'zod';
import { TechnologyPage } from '../../../pages/technology/technology-page';
import { knownId } from '../../../shell/known-address';

export const Route = createFileRoute('/technologies/$technologyId/')({
  validateSearch: z.object({ tab: z.enum(['needs', 'reviewers']).optional().catch(undefined) }),
  beforeLoad: ({ params }) => knownId(params.technologyId),
  component: TechnologyPage,
});

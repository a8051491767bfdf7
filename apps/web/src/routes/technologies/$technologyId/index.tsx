import { createFileRoute } from '@tanstack/react-router';
import { z } from 'zod';
import { TechnologyPage } from '../../../pages/technology/technology-page';

export const Route = createFileRoute('/technologies/$technologyId/')({
  validateSearch: z.object({ tab: z.enum(['needs', 'reviewers']).optional().catch(undefined) }),
  component: TechnologyPage,
});

import { createFileRoute } from '@tanstack/react-router';
import { z } from 'zod';
import { ExpertPage } from '../../pages/expert/expert-page';

export const Route = createFileRoute('/experts/$expertId')({
  validateSearch: z.object({ tab: z.enum(['needs']).optional().catch(undefined) }),
  component: ExpertPage,
});

import { createFileRoute } from '@tanstack/react-router';
import { z } from 'zod';
import { ExpertPage } from '../../pages/expert/expert-page';
import { knownId } from '../../shell/known-address';

export const Route = createFileRoute('/experts/$expertId')({
  validateSearch: z.object({ tab: z.enum(['needs']).optional().catch(undefined) }),
  beforeLoad: ({ params }) => knownId(params.expertId),
  component: ExpertPage,
});

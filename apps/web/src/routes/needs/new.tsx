import { createFileRoute } from '@tanstack/react-router';
import { z } from 'zod';
import { NewNeedPage } from '../../pages/need-wizard/new-need-page';

export const Route = createFileRoute('/needs/new')({
  validateSearch: z.object({ draft: z.uuid().optional().catch(undefined) }),
  component: NewNeedPage,
});

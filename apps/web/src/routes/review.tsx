import { createFileRoute } from '@tanstack/react-router';
import { z } from 'zod';
import { ReviewPage } from '../pages/review/review-page';

export const Route = createFileRoute('/review')({
  validateSearch: z.object({ item: z.uuid().optional().catch(undefined) }),
  component: ReviewPage,
});

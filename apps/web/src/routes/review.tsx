import { createFileRoute } from '@tanstack/react-router';
import { ReviewPage } from '../pages/review/review-page';
import { isId } from '../search-params';

export const Route = createFileRoute('/review')({
  validateSearch: ({ item }): { item?: string | undefined } => ({ item: isId(item) ? item : undefined }),
  component: ReviewPage,
});

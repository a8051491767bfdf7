import { createFileRoute } from '@tanstack/react-router';
import { UnsubscribePage } from '../pages/unsubscribe/unsubscribe-page';
import { textIn } from '../search-params';

export const Route = createFileRoute('/unsubscribe')({
  validateSearch: ({ token }): { token?: string | undefined } => ({ token: textIn(token, 200) }),
  component: UnsubscribePage,
});

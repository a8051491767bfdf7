import { createFileRoute } from '@tanstack/react-router';
import { AllowPage } from '../pages/account/allow-page';
import { textIn } from '../search-params';

export const Route = createFileRoute('/allow')({
  validateSearch: ({ request, error }): { request?: string | undefined; error?: string | undefined } => ({
    request: textIn(request, 60),
    error: textIn(error, 60),
  }),
  component: AllowPage,
});

import { createFileRoute } from '@tanstack/react-router';
import { issuersQuery } from '../data/outside';
import { SignInPage } from '../pages/account/sign-in-page';
import { oneOf, textIn } from '../search-params';

export const Route = createFileRoute('/sign-in')({
  validateSearch: ({ next, after }): { next?: string | undefined; after?: 'reset' | 'erasure' | undefined } => ({
    next: textIn(next),
    after: oneOf(after, ['reset', 'erasure']),
  }),
  loader: ({ context: { queryClient } }) => queryClient.prefetchQuery(issuersQuery),
  component: SignInPage,
});

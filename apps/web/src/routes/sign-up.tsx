import { createFileRoute } from '@tanstack/react-router';
import { issuersQuery } from '../data/outside';
import { SignUpPage } from '../pages/account/sign-up-page';
import { oneOf, textIn } from '../search-params';

export const Route = createFileRoute('/sign-up')({
  validateSearch: ({ next, step }): { next?: string | undefined; step?: '2' | undefined } => ({
    next: textIn(next),
    step: oneOf(step, ['2']),
  }),
  loader: ({ context: { queryClient } }) => queryClient.prefetchQuery(issuersQuery),
  component: SignUpPage,
});

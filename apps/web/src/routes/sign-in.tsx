import { createFileRoute } from '@tanstack/react-router';
import { SignInPage } from '../pages/account/sign-in-page';
import { textIn } from '../search-params';

export const Route = createFileRoute('/sign-in')({
  validateSearch: ({ next }): { next?: string | undefined } => ({ next: textIn(next) }),
  component: SignInPage,
});

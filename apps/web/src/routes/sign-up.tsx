import { createFileRoute } from '@tanstack/react-router';
import { SignUpPage } from '../pages/account/sign-up-page';
import { textIn } from '../search-params';

export const Route = createFileRoute('/sign-up')({
  validateSearch: ({ next }): { next?: string | undefined } => ({ next: textIn(next) }),
  component: SignUpPage,
});

import { createFileRoute } from '@tanstack/react-router';
import { z } from 'zod';
import { SignInPage } from '../pages/account/sign-in-page';

export const Route = createFileRoute('/sign-in')({ validateSearch: z.object({ next: z.string().optional() }), component: SignInPage });

import { createFileRoute } from '@tanstack/react-router';
import { z } from 'zod';
import { SignUpPage } from '../pages/account/sign-up-page';

export const Route = createFileRoute('/sign-up')({ validateSearch: z.object({ next: z.string().optional() }), component: SignUpPage });

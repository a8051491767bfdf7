import { createFileRoute } from '@tanstack/react-router';
import { z } from 'zod';
import { AccountsPage } from '../../pages/admin/accounts-page';

export const Route = createFileRoute('/admin/accounts')({
  validateSearch: z.object({ q: z.string().max(200).optional().catch(undefined) }),
  component: AccountsPage,
});

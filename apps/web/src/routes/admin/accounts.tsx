import { createFileRoute } from '@tanstack/react-router';
import { AccountsPage } from '../../pages/admin/accounts-page';
import { textIn } from '../../search-params';

export const Route = createFileRoute('/admin/accounts')({
  validateSearch: ({ q }): { q?: string | undefined } => ({ q: textIn(q, 200) }),
  component: AccountsPage,
});

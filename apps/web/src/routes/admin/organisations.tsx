import { createFileRoute } from '@tanstack/react-router';
import { OrganisationsPage } from '../../pages/admin/organisations-page';
import { textIn } from '../../search-params';

export const Route = createFileRoute('/admin/organisations')({
  validateSearch: ({ q }): { q?: string | undefined } => ({ q: textIn(q, 200) }),
  component: OrganisationsPage,
});

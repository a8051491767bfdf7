import { createFileRoute } from '@tanstack/react-router';
import type { ActSearch } from '../../pages/admin/acts';
import { ActsPage } from '../../pages/admin/acts-page';
import { textIn } from '../../search-params';

const day = (value: unknown) => (typeof value === 'string' && /^(19|20)\d\d-\d\d-\d\d$/.test(value) ? value : undefined);
const act = (value: unknown) => (typeof value === 'string' && /^[a-z_.]{1,60}$/.test(value) ? value : undefined);

export const Route = createFileRoute('/admin/acts')({
  validateSearch: (search: Record<string, unknown>): ActSearch => ({
    actor: textIn(search['actor'], 100),
    thing: textIn(search['thing'], 100),
    act: act(search['act']),
    from: day(search['from']),
    to: day(search['to']),
  }),
  component: ActsPage,
});

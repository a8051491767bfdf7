import { z } from 'zod';
import { createFileRoute } from '@tanstack/react-router';
import { useLingui } from '@lingui/react/macro';
import { Page } from '../shell/page';

export const Route = createFileRoute('/search')({
  validateSearch: z.object({ q: z.string().optional(), kind: z.enum(['need', 'technology', 'expert']).optional() }),
  component: Placeholder,
});

function Placeholder() {
  const { t } = useLingui();
  return <Page title={t`Tìm kiếm`}>{null}</Page>;
}

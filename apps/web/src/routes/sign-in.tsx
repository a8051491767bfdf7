import { z } from 'zod';
import { createFileRoute } from '@tanstack/react-router';
import { useLingui } from '@lingui/react/macro';
import { Page } from '../shell/page';

export const Route = createFileRoute('/sign-in')({ validateSearch: z.object({ next: z.string().optional() }), component: Placeholder });

function Placeholder() {
  const { t } = useLingui();
  return <Page title={t`Đăng nhập`}>{null}</Page>;
}

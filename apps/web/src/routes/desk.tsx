import { createFileRoute } from '@tanstack/react-router';
import { useLingui } from '@lingui/react/macro';
import { Page } from '../shell/page';

export const Route = createFileRoute('/desk')({ component: Placeholder });

function Placeholder() {
  const { t } = useLingui();
  return <Page title={t`Bàn làm việc`}>{null}</Page>;
}

import { createFileRoute } from '@tanstack/react-router';
import { useLingui } from '@lingui/react/macro';
import { Page } from '../../shell/page';

export const Route = createFileRoute('/technologies/new')({ component: Placeholder });

function Placeholder() {
  const { t } = useLingui();
  return <Page title={t`Giới thiệu công nghệ`}>{null}</Page>;
}

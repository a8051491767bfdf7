import { createFileRoute } from '@tanstack/react-router';
import { WizardLayout } from '../../../../pages/need-wizard/wizard-layout';
import { requireId } from '../../../../shell/require-id';

export const Route = createFileRoute('/needs/$needId/edit')({
  beforeLoad: ({ params }) => requireId(params.needId),
  component: WizardLayout,
});

import { createFileRoute } from '@tanstack/react-router';
import { WizardLayout } from '../../../../pages/need-wizard/wizard-layout';

export const Route = createFileRoute('/needs/$needId/edit')({ component: WizardLayout });

import { createFileRoute } from '@tanstack/react-router';
import { ConditionsSection } from '../../../../pages/need-wizard/conditions-section';

export const Route = createFileRoute('/needs/$needId/edit/conditions')({ component: ConditionsSection });

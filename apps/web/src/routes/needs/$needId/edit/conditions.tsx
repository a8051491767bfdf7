import { createFileRoute } from '@tanstack/react-router';
import { ConditionsPart } from '../../../../pages/need-wizard/conditions-part';

export const Route = createFileRoute('/needs/$needId/edit/conditions')({ component: ConditionsPart });

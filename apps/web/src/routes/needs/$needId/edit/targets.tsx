import { createFileRoute } from '@tanstack/react-router';
import { TargetsPart } from '../../../../pages/need-wizard/targets-part';

export const Route = createFileRoute('/needs/$needId/edit/targets')({ component: TargetsPart });

import { createFileRoute } from '@tanstack/react-router';
import { TargetsSection } from '../../../../pages/need-wizard/targets-section';

export const Route = createFileRoute('/needs/$needId/edit/targets')({ component: TargetsSection });

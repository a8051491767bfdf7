import { createFileRoute } from '@tanstack/react-router';
import { CooperationSection } from '../../../../pages/need-wizard/cooperation-section';

export const Route = createFileRoute('/needs/$needId/edit/cooperation')({ component: CooperationSection });

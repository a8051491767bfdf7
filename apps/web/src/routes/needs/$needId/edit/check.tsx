import { createFileRoute } from '@tanstack/react-router';
import { CheckPage } from '../../../../pages/need-wizard/check-page';

export const Route = createFileRoute('/needs/$needId/edit/check')({ component: CheckPage });

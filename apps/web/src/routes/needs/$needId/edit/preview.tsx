import { createFileRoute } from '@tanstack/react-router';
import { PreviewPage } from '../../../../pages/need-wizard/preview-page';

export const Route = createFileRoute('/needs/$needId/edit/preview')({ component: PreviewPage });

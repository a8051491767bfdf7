import { createFileRoute } from '@tanstack/react-router';
import { PartsPage } from '../../../../pages/technology-wizard/parts-page';

export const Route = createFileRoute('/technologies/$technologyId/edit/')({ component: PartsPage });

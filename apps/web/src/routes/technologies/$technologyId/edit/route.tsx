import { createFileRoute } from '@tanstack/react-router';
import { EditLayout } from '../../../../pages/technology-wizard/edit-layout';

export const Route = createFileRoute('/technologies/$technologyId/edit')({ component: EditLayout });

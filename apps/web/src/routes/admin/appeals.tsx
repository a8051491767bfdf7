import { createFileRoute } from '@tanstack/react-router';
import { AppealsPage } from '../../pages/admin/appeals-page';

export const Route = createFileRoute('/admin/appeals')({ component: AppealsPage });

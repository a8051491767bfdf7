import { createFileRoute } from '@tanstack/react-router';
import { DataRequestsPage } from '../../pages/admin/data-requests-page';

export const Route = createFileRoute('/admin/data-requests')({ component: DataRequestsPage });

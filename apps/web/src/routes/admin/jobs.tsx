import { createFileRoute } from '@tanstack/react-router';
import { JobsPage } from '../../pages/admin/jobs-page';

export const Route = createFileRoute('/admin/jobs')({ component: JobsPage });

import { createFileRoute } from '@tanstack/react-router';
import { StatisticsPage } from '../../pages/admin/statistics-page';

export const Route = createFileRoute('/admin/statistics')({ component: StatisticsPage });

import { createFileRoute } from '@tanstack/react-router';
import { DeadLettersPage } from '../../pages/admin/dead-letters-page';

export const Route = createFileRoute('/admin/dead-letters')({ component: DeadLettersPage });

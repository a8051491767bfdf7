import { createFileRoute } from '@tanstack/react-router';
import { TaskListPage } from '../../../../pages/need-wizard/task-list-page';

export const Route = createFileRoute('/needs/$needId/edit/')({ component: TaskListPage });

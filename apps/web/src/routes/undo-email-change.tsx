import { createFileRoute } from '@tanstack/react-router';
import { UndoEmailChangePage } from '../pages/account/change-email-page';

export const Route = createFileRoute('/undo-email-change')({ component: UndoEmailChangePage });

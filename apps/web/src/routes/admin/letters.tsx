import { createFileRoute } from '@tanstack/react-router';
import { LettersPage } from '../../pages/admin/letters-page';

export const Route = createFileRoute('/admin/letters')({ component: LettersPage });

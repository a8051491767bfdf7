import { createFileRoute } from '@tanstack/react-router';
import { DeskPage } from '../pages/desk/desk-page';

export const Route = createFileRoute('/desk')({ component: DeskPage });

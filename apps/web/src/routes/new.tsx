import { createFileRoute } from '@tanstack/react-router';
import { NewPage } from '../pages/new/new-page';

export const Route = createFileRoute('/new')({ component: NewPage });

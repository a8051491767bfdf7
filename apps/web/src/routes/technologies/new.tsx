import { createFileRoute } from '@tanstack/react-router';
import { StartPage } from '../../pages/technology-wizard/start-page';

export const Route = createFileRoute('/technologies/new')({ component: StartPage });

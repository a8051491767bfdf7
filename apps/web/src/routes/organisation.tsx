import { createFileRoute } from '@tanstack/react-router';
import { OrganisationPage } from '../pages/organisation/organisation-page';

export const Route = createFileRoute('/organisation')({ component: OrganisationPage });

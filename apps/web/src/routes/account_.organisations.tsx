import { createFileRoute } from '@tanstack/react-router';
import { OwnOrganisationsPage } from '../pages/own-account/own-organisations-page';

export const Route = createFileRoute('/account_/organisations')({ component: OwnOrganisationsPage });

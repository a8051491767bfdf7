import { createFileRoute } from '@tanstack/react-router';
import { PreferencesPage } from '../pages/own-account/preferences-page';

export const Route = createFileRoute('/account_/notifications')({ component: PreferencesPage });

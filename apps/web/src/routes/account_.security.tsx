import { createFileRoute } from '@tanstack/react-router';
import { SecurityPage } from '../pages/own-account/security-page';

export const Route = createFileRoute('/account_/security')({ component: SecurityPage });

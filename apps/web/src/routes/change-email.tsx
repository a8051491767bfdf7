import { createFileRoute } from '@tanstack/react-router';
import { ChangeEmailPage } from '../pages/account/change-email-page';

export const Route = createFileRoute('/change-email')({ component: ChangeEmailPage });

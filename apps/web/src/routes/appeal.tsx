import { createFileRoute } from '@tanstack/react-router';
import { AppealPage } from '../pages/account/appeal-page';

export const Route = createFileRoute('/appeal')({ component: AppealPage });

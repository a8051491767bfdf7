import { createFileRoute } from '@tanstack/react-router';
import { DataPage } from '../pages/own-account/data-page';

export const Route = createFileRoute('/account_/data')({ component: DataPage });

import { createFileRoute } from '@tanstack/react-router';
import { PublicPageView } from '../pages/public-page/public-page-view';

export const Route = createFileRoute('/terms')({ component: () => <PublicPageView page="terms" /> });

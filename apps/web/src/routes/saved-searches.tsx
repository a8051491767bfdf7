import { createFileRoute } from '@tanstack/react-router';
import { SavedSearchesPage } from '../pages/saved-searches/saved-searches-page';

export const Route = createFileRoute('/saved-searches')({ component: SavedSearchesPage });

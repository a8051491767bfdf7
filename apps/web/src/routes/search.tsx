import { createFileRoute } from '@tanstack/react-router';
import { SearchPage } from '../pages/search/search-page';
import { searchAddress } from '../things/search/search-params';

export const Route = createFileRoute('/search')({ validateSearch: searchAddress, component: SearchPage });

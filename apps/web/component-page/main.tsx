import '../src/design/stylesheets';
import '../src/shell/shell.css';
import './component-page.css';
import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { queryClient } from '../src/data/query-client';
import { followColourScheme } from '../src/design/colour-scheme';
import { activate, needTexts } from '../src/i18n/locale';
import { catalogues } from '../src/i18n/texts';
import { Toasts } from '../src/components/toasts';
import { ComponentPage } from './component-page';
import { languageOf } from './say';

// Links have their addresses; they lead nowhere from here.
const home = createRootRoute();
const page = createRoute({ getParentRoute: () => home, path: '/', component: ComponentPage });
const router = createRouter({ routeTree: home.addChildren([page]), history: createMemoryHistory() });

async function start(root: HTMLElement) {
  followColourScheme();
  await activate(languageOf(location.search));
  await needTexts(catalogues);
  createRoot(root).render(
    <StrictMode>
      <I18nProvider i18n={i18n}>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
          <Toasts />
        </QueryClientProvider>
      </I18nProvider>
    </StrictMode>,
  );
}

const root = document.getElementById('root');
if (!root) throw new Error('components.html has no #root');
void start(root);

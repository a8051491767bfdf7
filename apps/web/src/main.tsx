import './design/stylesheets';
import { startTransition, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app';
import { followColourScheme } from './design/colour-scheme';
import { readGiven } from './data/given';
import { firstData } from './first-data';
import { activate, openedLocale } from './i18n/locale';
import { followPlace } from './keep-place';
import { router } from './router';

/** Shows the app. No `await` at the top of this module: the pages' scripts import it and would wait for themselves. */
async function start(root: HTMLElement) {
  const backToPlace = followPlace(root);
  followColourScheme();
  readGiven(document);
  await activate(openedLocale());
  await router.load();
  // The gateway's first words stay until the whole page can take their place: nothing jumps.
  if (root.hasChildNodes()) await firstData(router.state.matches);
  // As a transition React makes the page in slices, and somebody who already reads or scrolls isn't held up.
  startTransition(() =>
    createRoot(root).render(
      <StrictMode>
        <App onShown={backToPlace} />
      </StrictMode>,
    ),
  );
}

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
void start(root);

// Runs before the first paint, so that the page never flashes in the wrong theme or language, and starts the app after it.
(() => {
  const stored = (name) => {
    try {
      return localStorage.getItem(name);
    } catch {
      return null;
    }
  };
  const root = document.documentElement;
  const theme = stored('caunoi-theme');
  const dark = theme === 'dark' || (theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  root.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
  // An address without a language leads who chose one to theirs.
  const locale = stored('caunoi-locale');
  const { pathname, search, hash } = location;
  if ((locale === 'en' || locale === 'fr') && !/^\/(en|fr)(\/|$)/.test(pathname))
    location.replace('/' + locale + (pathname === '/' ? '' : pathname) + search + hash);
  // The first words are seen first: the app is fetched when they are on the screen. Nobody sees a page in the
  // background, and a browser that never tells of its paint waits no longer than a second.
  let started = false;
  const startApp = () => {
    const app = document.getElementById('app');
    if (started || !app) return;
    started = true;
    document.head.append(document.importNode(app.content, true));
  };
  addEventListener('DOMContentLoaded', () => {
    if (document.hidden || !PerformanceObserver.supportedEntryTypes?.includes('paint')) return startApp();
    new PerformanceObserver(startApp).observe({ type: 'paint', buffered: true });
    setTimeout(startApp, 1000);
  });
})();

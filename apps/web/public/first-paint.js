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
  // The first words are seen first; nobody sees a page that is in the background.
  const startApp = () => {
    const app = document.getElementById('app');
    if (app) document.head.append(document.importNode(app.content, true));
  };
  addEventListener('DOMContentLoaded', () => {
    if (document.hidden) startApp();
    else requestAnimationFrame(() => setTimeout(startApp));
  });
})();

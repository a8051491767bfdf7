// Runs before the first paint, so that the page never flashes in the wrong theme or language.
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
})();

// Runs before the first paint so that the page never flashes in the wrong theme or announces the wrong language.
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
  const locale = stored('caunoi-locale');
  if (locale === 'en' || locale === 'fr') root.lang = locale;
})();

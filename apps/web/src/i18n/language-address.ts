import { addressIn, readAddress } from '@caunoi/contracts/locales';
import type { RouterHistory } from '@tanstack/react-router';
import { currentLocale } from './locale';

/** An address of the app, in the language on screen. Returns a new one: the router compares it with the one it gave. */
function inLanguage(url: URL) {
  const shown = new URL(url);
  shown.pathname = addressIn(currentLocale(), url.pathname);
  return shown;
}

/** Addresses as the router's tables have them, without the language, and as the browser shows them. */
export const languageInAddress = {
  input: ({ url }: { url: URL }) => {
    const { path } = readAddress(url.pathname);
    url.pathname = path;
    return url;
  },
  output: ({ url }: { url: URL }) => inLanguage(url),
};

/** The same page under the address of the language on screen: after a change of language, and after going back to before it. */
export function showLanguageInAddress(history: RouterHistory) {
  const { pathname, search, hash, state } = history.location;
  const { locale, path } = readAddress(pathname);
  const shown = currentLocale();
  if (locale !== shown) history.replace(addressIn(shown, path) + search + hash, state, { ignoreBlocker: true });
}

import { i18n, type Messages } from '@lingui/core';
import { type Locale, locales, readAddress } from '@caunoi/contracts/locales';
import { useLingui } from '@lingui/react';

const catalogues: Record<Locale, () => Promise<{ messages: Messages }>> = {
  vi: () => import('../locales/vi.po'),
  en: () => import('../locales/en.po'),
  fr: () => import('../locales/fr.po'),
};

// Also read by public/first-paint.js, which sends who chose another language to its address.
const key = 'caunoi-locale';

/** The language of the address that was opened. */
export const openedLocale = () => readAddress(location.pathname).locale;

/** Loads a language and shows it; the page and what was typed stay. */
export async function activate(locale: Locale) {
  const { messages } = await catalogues[locale]();
  i18n.loadAndActivate({ locale, messages });
  document.documentElement.lang = locale;
}

/** As `activate`, and remembers the choice on this machine. */
export async function choose(locale: Locale) {
  await activate(locale);
  try {
    localStorage.setItem(key, locale);
  } catch {
    // Storage is switched off in this browser: the choice lasts until the tab closes.
  }
}

export const currentLocale = (): Locale => locales.find((locale) => locale === i18n.locale) ?? 'vi';

/** The language on screen; the component renders again when it changes. */
export function useLocale(): Locale {
  useLingui();
  return currentLocale();
}

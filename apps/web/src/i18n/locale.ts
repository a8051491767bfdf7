import { i18n, type Messages } from '@lingui/core';
import { Locale } from '@caunoi/contracts/primitives';
import { useLingui } from '@lingui/react';

const catalogues: Record<Locale, () => Promise<{ messages: Messages }>> = {
  vi: () => import('../locales/vi.po'),
  en: () => import('../locales/en.po'),
  fr: () => import('../locales/fr.po'),
};

const key = 'caunoi-locale';

/** The language the reader chose on this machine; Vietnamese until they choose. */
export function storedLocale(): Locale {
  try {
    return Locale.catch('vi').parse(localStorage.getItem(key));
  } catch {
    return 'vi';
  }
}

/** Loads a language and shows it; the page, its address and what was typed stay. */
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

export const currentLocale = (): Locale => Locale.catch('vi').parse(i18n.locale);

/** The language on screen; the component renders again when it changes. */
export function useLocale(): Locale {
  useLingui();
  return currentLocale();
}

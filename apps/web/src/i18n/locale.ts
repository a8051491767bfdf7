import { i18n, type Messages } from '@lingui/core';
import { type Locale, locales, readAddress } from '@caunoi/contracts/locales';
import { useLingui } from '@lingui/react';
import { type Catalogue } from './texts';

const imports: Record<Catalogue, Record<Locale, () => Promise<{ messages: Messages }>>> = {
  reading: {
    vi: () => import('../locales/reading/vi.po'),
    en: () => import('../locales/reading/en.po'),
    fr: () => import('../locales/reading/fr.po'),
  },
  working: {
    vi: () => import('../locales/working/vi.po'),
    en: () => import('../locales/working/en.po'),
    fr: () => import('../locales/working/fr.po'),
  },
};

/** What the pages on screen need; it grows as people go from reading to working. */
const needed = new Set<Catalogue>(['reading']);
const loaded = new Set<`${Catalogue}/${Locale}`>();

// Also read by public/first-paint.js, which sends who chose another language to its address.
const key = 'caunoi-locale';

/** The language of the address that was opened. */
export const openedLocale = () => readAddress(location.pathname).locale;

async function load(catalogue: Catalogue, locale: Locale) {
  const { messages } = await imports[catalogue][locale]();
  i18n.load(locale, messages);
  loaded.add(`${catalogue}/${locale}`);
}

/** Nothing to wait for once everything is there: a page that is on screen already does not blink. */
function loadNeeded(locale: Locale): Promise<void> | undefined {
  const missing = [...needed].filter((catalogue) => !loaded.has(`${catalogue}/${locale}`));
  return missing.length === 0 ? undefined : Promise.all(missing.map((catalogue) => load(catalogue, locale))).then(() => undefined);
}

/** Loads a language and shows it; the page and what was typed stay. */
export async function activate(locale: Locale) {
  await loadNeeded(locale);
  i18n.activate(locale);
  document.documentElement.lang = locale;
}

/** Brings the texts that a page needs, in the language on screen. */
export function needTexts(catalogues: readonly Catalogue[]) {
  for (const catalogue of catalogues) needed.add(catalogue);
  return loadNeeded(currentLocale());
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

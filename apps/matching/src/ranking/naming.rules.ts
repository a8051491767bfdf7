import type { Locale, Trilingual } from '@caunoi/contracts/locales';

/** What a sentence names, in each language that it may be read in. */
export const inAllLanguages = (name: (locale: Locale) => string): Trilingual => ({ vi: name('vi'), en: name('en'), fr: name('fr') });

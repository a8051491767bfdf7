import type { Locale } from '@caunoi/contracts/locales';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { choose } from './locale';
import { showLanguageInAddress } from './language-address';

/** Changes the language, in the address too, and keeps the page and what was typed. */
export function useChooseLanguage() {
  const client = useQueryClient();
  const { history } = useRouter();
  return async (locale: Locale) => {
    await choose(locale);
    showLanguageInAddress(history);
    await client.invalidateQueries();
  };
}

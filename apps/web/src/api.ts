import { createClient } from '@caunoi/contracts/client';
import { given } from './data/given';
import { currentLocale } from './i18n/locale';

/**
 * The platform as this browser sees it: same origin, session cookie, the reader's language.
 * The mark against forged requests rides on every call: a page of another site cannot set it.
 */
export const api = createClient({
  baseUrl: '/v1',
  fetch: async (input, init) => given(String(input), init?.method) ?? fetch(input, { ...init, credentials: 'same-origin' }),
  headers: () => ({ 'accept-language': currentLocale(), 'x-caunoi-csrf': '1' }),
  read: (_, body) => body,
});

import type { Me } from '@caunoi/contracts/identity/identity';
import { createClient } from '@caunoi/contracts/client';
import { given } from './data/given';
import { askForProof, asksForProof } from './data/proof';
import { noteSignedOut, queryClient } from './data/query-client';
import { currentLocale } from './i18n/locale';

/** For which organisation the page asks, as far as that is known: in another tab the session may have switched to another. */
function actingFor(): Record<string, string> {
  const me = queryClient.getQueryData<Me | null>(['session']);
  return me ? { 'x-caunoi-organisation': me.organisation?.id ?? 'none' } : {};
}

/**
 * The platform as this browser sees it: same origin, session cookie, the reader's language.
 * The mark against forged requests rides on every call: a page of another site cannot set it.
 */
const client = createClient({
  baseUrl: '/v1',
  fetch: async (input, init) => given(String(input), init?.method) ?? fetch(input, { ...init, credentials: 'same-origin' }),
  headers: () => ({ 'accept-language': currentLocale(), 'x-caunoi-csrf': '1', ...actingFor() }),
  read: (_, body) => body,
});

/**
 * Whatever asks, a page, a form or a draft that saves itself: a session that has ended is noticed here, and whoever has to prove first that
 * it is them is asked here, and goes on.
 */
const call: typeof client.call = (endpoint, sent, signal) =>
  client.call(endpoint, sent, signal).catch(async (error: unknown) => {
    noteSignedOut(error);
    if (asksForProof(error) && (await askForProof())) return client.call(endpoint, sent, signal);
    throw error;
  });

/** Nothing that was given with the page is a stream, so it is always asked for. */
export const api = { call, follow: client.follow };

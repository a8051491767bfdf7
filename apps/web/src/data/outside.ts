import { personFromIssuer } from '@caunoi/contracts/gateway/outside.endpoints';
import { signInIssuers } from '@caunoi/contracts/identity/outside.endpoints';
import { type Locale, locales } from '@caunoi/contracts/locales';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../api';
import { currentLocale } from '../i18n/locale';

/** With which accounts of elsewhere one may sign in here. */
export const issuersQuery = queryOptions({
  queryKey: ['sign-in-issuers'],
  queryFn: async ({ signal }) => (await api.call(signInIssuers, {}, signal)).items,
  staleTime: Infinity,
});

/** Whom one of them has named in this browser, as long as nothing was made of it. */
export const personQuery = queryOptions({
  queryKey: ['person-from-issuer'],
  queryFn: async ({ signal }) => (await api.call(personFromIssuer, {}, signal)).person,
  staleTime: Infinity,
  gcTime: 0,
});

const key = 'caunoi-left';

interface Left {
  next: string | undefined;
  locale: Locale;
}

/** Goes to another site to sign in there; this tab remembers in which language and where it was going. */
export function leaveTo(address: string, next: string | undefined) {
  try {
    sessionStorage.setItem(key, JSON.stringify({ next, locale: currentLocale() } satisfies Left));
  } catch {
    // Storage is switched off: one comes back to the desk.
  }
  location.assign(address);
}

/** What this tab remembers; whoever uses `next` looks first whether it is of this site. */
export function leftFrom(): Left {
  try {
    const { next, locale } = JSON.parse(sessionStorage.getItem(key) ?? '{}') as Partial<Record<string, unknown>>;
    return { next: typeof next === 'string' ? next : undefined, locale: locales.find((one) => one === locale) ?? currentLocale() };
  } catch {
    return { next: undefined, locale: currentLocale() };
  }
}

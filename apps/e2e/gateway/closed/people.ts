import { type AnySent, type Sent, target } from '@caunoi/contracts/client';
import type { Endpoint } from '@caunoi/contracts/contract';
import * as gateway from '@caunoi/contracts/gateway/gateway.endpoints';
import { verifyEmail } from '@caunoi/contracts/gateway/links.endpoints';
import { type linkHandedOver, linkTo } from '@caunoi/testing/letters';
import type { z } from 'zod';

/** Somebody with a browser of their own, who is told answers word by word. What `also` holds at the moment is sent along. */
export function person(url: string, also: Record<string, string> = {}) {
  let cookie = '';
  async function fetched(address: string, init: RequestInit = {}) {
    // Of a file the browser says what it is.
    const type = typeof init.body === 'string' ? { 'content-type': 'application/json' } : {};
    const response = await fetch(url + address, { ...init, headers: { ...type, 'x-caunoi-csrf': '1', cookie, ...also } });
    for (const set of response.headers.getSetCookie()) if (set.startsWith('sid=')) cookie = set.split(';')[0] ?? '';
    return { status: response.status, text: await response.text() };
  }
  const ask = <E extends Endpoint>(endpoint: E, sent: Sent<E>) => {
    const { params, query, body, file } = sent as AnySent;
    const payload = file ? { body: file } : body === undefined ? {} : { body: JSON.stringify(body) };
    return fetched(`/v1${target(endpoint, params, query)}`, { method: endpoint.method, ...payload });
  };
  return {
    page: (address: string) => fetched(address),
    ask,
    async call<E extends Endpoint>(endpoint: E, sent: Sent<E>) {
      const { status, text } = await ask(endpoint, sent);
      if (status >= 400) throw new Error(`${endpoint.path}: ${text}`);
      return (text ? JSON.parse(text) : undefined) as z.output<E['answer']>;
    },
  };
}

export type Person = ReturnType<typeof person>;

export async function demoPerson(url: string, email: string, also?: Record<string, string>) {
  const one = person(url, also);
  await one.call(gateway.openSession, { body: { email, password: 'bac-cau-noi-doi-bo' } });
  return one;
}

/** Of the demo content, where nobody sends letters. */
const readByAdministrator = (url: string) => async (email: string) => {
  const administrator = await demoPerson(url, 'quantri@demo.caunoi.vn');
  return linkTo(administrator.call, email, 'verify-email');
};

/** Somebody with an organisation of their own, whose address is proven by the letter that came with the account: `secretTo` reads it. */
export async function newcomer(
  url: string,
  email: string,
  organisation: string,
  { role = 'business', secretTo = readByAdministrator(url) }: { role?: 'business' | 'scientist'; secretTo?: typeof linkHandedOver } = {},
) {
  const one = person(url);
  const { version: acceptedTerms } = await one.call(gateway.publicPage, { params: { page: 'terms' } });
  const { me } = await one.call(gateway.register, {
    body: {
      email,
      password: 'cầu tre lắc lẻo 2026',
      fullName: 'Người Thử',
      role,
      acceptedTerms,
      organisation: { name: organisation, type: 'household_cooperative', province: '82' },
    },
  });
  if (!me?.organisation) throw new Error('not signed in');
  await one.call(verifyEmail, { body: { secret: await secretTo(email, 'verify_email') } });
  return { ...one, accountId: me.account.id, organisationId: me.organisation.id };
}

import { createClient, ProblemError } from '@caunoi/contracts/client';
import { byContract } from '@caunoi/contracts/loose';
import * as gateway from '@caunoi/contracts/gateway/gateway.endpoints';
import { verifyEmail } from '@caunoi/contracts/gateway/links.endpoints';
import * as matching from '@caunoi/contracts/matching/matching.endpoints';
import { NeedStatement } from '@caunoi/contracts/needs/need';
import * as needs from '@caunoi/contracts/needs/needs.endpoints';
import type { NeedFact } from '@caunoi/contracts/needs/needs.events';
import { getLetter, listLetters } from '@caunoi/contracts/notifications/letters.endpoints';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Answer, Ask } from './evaluate';
import type { Find } from './search';

const DEMO_PASSWORD = 'bac-cau-noi-doi-bo';

/** A browser without a window: keeps the session cookie, marks its changes as its own. */
function browser(url: string) {
  let cookie = '';
  const withCookie: typeof fetch = async (input, init) => {
    const response = await fetch(input, { ...init, headers: { ...init?.headers, cookie, 'x-caunoi-csrf': '1' } });
    cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? cookie;
    return response;
  };
  return createClient({ read: byContract, baseUrl: `${url}/v1`, fetch: withCookie });
}

/** What was just submitted is on its way to matching as a fact: asked again for a while, as the page does. */
async function patiently<T>(ask: () => Promise<T>): Promise<T> {
  for (let left = 100; ; left--) {
    try {
      return await ask();
    } catch (error) {
      if (left === 0 || !(error instanceof ProblemError) || error.problem.code !== 'need.unknown') throw error;
      await sleep(100);
    }
  }
}

/** The secret of the link that came with the account, from the letter as an administrator of the demo content reads it. */
async function linkTo(url: string, email: string) {
  const { call } = browser(url);
  await call(gateway.openSession, { body: { email: 'quantri@demo.caunoi.vn', password: DEMO_PASSWORD } });
  for (let left = 100; left > 0; left--) {
    const { items } = await call(listLetters, { query: { limit: 50 } });
    const letter = items.find((one) => one.email === email && one.topic === 'secret_link');
    const text = letter && (await call(getLetter, { params: { letterId: letter.id } })).text;
    const [, secret] = /\/verify-email#(\S+)/.exec(text ?? '') ?? [];
    if (secret) return secret;
    await sleep(100);
  }
  throw new Error(`no letter to ${email}`);
}

/** A new business that states each need as its own, as a person would through the public API, and reads what is suggested. */
export async function askOverHttp(url: string): Promise<Ask> {
  const { call } = browser(url);
  const organisation = { name: 'Doanh nghiệp thử nghiệm', type: 'sme', province: '01' };
  const account = { email: `do-luong-${randomUUID()}@vi-du.vn`, password: randomUUID(), fullName: 'Đo lường', role: 'business' as const };
  const { version: acceptedTerms } = await call(gateway.publicPage, { params: { page: 'terms' } });
  await call(gateway.register, { body: { ...account, organisation, acceptedTerms } });
  await call(verifyEmail, { body: { secret: await linkTo(url, account.email) } });
  const stated = new Map<NeedFact, string>();

  const state = async (fact: NeedFact) => {
    const { id, version } = await call(needs.draftNeed, { body: statementOf(fact) });
    await call(needs.submitNeed, { params: { needId: id }, body: { version } });
    stated.set(fact, id);
    return id;
  };

  return async (direction, fact) => {
    const needId = stated.get(fact) ?? (await state(fact));
    const endpoint = direction === 'need_technology' ? matching.needTechnologies : matching.needExperts;
    const { items } = await patiently(() => call(endpoint, { params: { needId } }));
    return items.map(({ target, score, conditional, shelf }): Answer => ({ code: target.reference, score, conditional, shelf }));
  };
}

/** Who is offered as independent reviewer of a listing, by code, to a moderator who asks. */
export async function reviewersOverHttp(url: string, technology: string): Promise<string[]> {
  const { call } = browser(url);
  await call(gateway.openSession, { body: { email: 'duyet@demo.caunoi.vn', password: DEMO_PASSWORD } });
  const { items } = await call(matching.search, { query: { q: technology, kind: 'technology' } });
  const listing = items.find(({ reference }) => reference === technology);
  if (!listing) throw new Error(`the product has no technology ${technology}`);
  const reviewers = await call(matching.technologyReviewers, { params: { technologyId: listing.id } });
  return reviewers.items.map(({ target }) => target.reference);
}

/** Searches as a visitor does. */
export function findOverHttp(url: string): Find {
  const { call } = browser(url);
  return async (q) => {
    const { items, total } = await call(matching.search, { query: { q, limit: 50 } });
    return { hits: items.map(({ reference: code, kind }) => ({ code, kind })), total };
  };
}

const statementOf = (fact: NeedFact) =>
  Object.fromEntries(Object.entries(fact).filter(([field]) => field in NeedStatement.shape)) as Parameters<typeof NeedStatement.parse>[0] &
    object;

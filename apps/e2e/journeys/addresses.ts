import type { BrowserContext } from 'playwright-core';
import { get, newPerson, post } from './people';
import { wholeNeed } from './whole-need';
import { type DemoAccount, deviceOf, newDevice, thePlatform } from './stage';

/** One thing of each kind, others' and one's own, so that every page has something to show. */
export interface Ids {
  need: string;
  technology: string;
  expert: string;
  ownNeed: string;
  ownTechnology: string;
  ownProfile: string;
  needDraft: string;
  listingDraft: string;
  waiting: string;
  application: string;
}

export const visitor = (ids: Ids) => [
  '/',
  '/sign-in',
  '/sign-up',
  '/new',
  '/terms',
  '/privacy',
  '/contact',
  '/join#khong-con',
  '/forgot-password',
  '/reset-password#khong-con',
  '/verify-email#khong-con',
  '/appeal#khong-con',
  '/change-email#khong-con',
  '/allow?error=invalid_redirect_uri',
  '/search?q=gi%E1%BB%AF%20xo%C3%A0i%20t%C6%B0%C6%A1i',
  '/search?q=zzzzqqqq',
  '/compare',
  `/compare?technology=${ids.technology}&technology=${ids.ownTechnology}&expert=${ids.expert}`,
  `/technologies/${ids.technology}`,
  `/experts/${ids.expert}`,
  `/needs/${ids.need}`,
  '/desk',
  '/khong-co',
];
/** Where an application sends its people: we answer with the page that asks them. Who allows it comes back to a page of ours. */
export const asksToAllow = (application: string, challenge = 'x'.repeat(43)) =>
  `/oidc/auth?${new URLSearchParams({
    ...{ client_id: application, redirect_uri: backAt(), response_type: 'code', scope: 'openid profile email organisation' },
    ...{ code_challenge: challenge, code_challenge_method: 'S256' },
  })}`;
export const backAt = () => `${thePlatform().url}/contact`;

const business = (ids: Ids) => [
  '/',
  '/desk',
  `/needs/${ids.ownNeed}`,
  '/needs/new',
  `/needs/${ids.needDraft}/edit`,
  ...['problem', 'targets', 'conditions', 'cooperation', 'check', 'preview'].map((part) => `/needs/${ids.needDraft}/edit/${part}`),
  '/organisation',
  '/notifications',
  '/account/notifications',
  '/saved-searches',
  '/account',
  '/account/security',
  '/account/data',
  '/account/organisations',
  asksToAllow(ids.application),
  '/new',
];
const scientist = (ids: Ids) => [
  '/desk',
  `/technologies/${ids.ownTechnology}`,
  `/technologies/${ids.ownTechnology}?tab=needs`,
  `/technologies/${ids.ownTechnology}?tab=reviewers`,
  '/technologies/new',
  `/technologies/${ids.listingDraft}/edit`,
  ...['problem', 'use', 'maturity', 'rights', 'terms', 'check'].map((part) => `/technologies/${ids.listingDraft}/edit/${part}`),
];
const expert = ({ ownProfile }: Ids) => ['/desk', '/profile', `/experts/${ownProfile}`, `/experts/${ownProfile}?tab=needs`];

/** Who sees which pages of their own. */
export const own: [DemoAccount, string, (ids: Ids) => string[]][] = [
  ['doanhnghiep', 'a business', business],
  ['congnghe', 'an owner of technologies', scientist],
  ['chuyengia', 'an expert', expert],
  ['duyet', 'a reviewer', ({ waiting }) => ['/desk', '/review', `/review?item=${waiting}`, `/needs/${waiting}`]],
  [
    'quantri',
    'an administrator',
    () => [
      '/desk',
      '/admin/accounts',
      '/admin/organisations',
      '/admin/appeals',
      '/admin/data-requests',
      '/admin/acts',
      '/admin/statistics',
      '/admin/jobs',
      '/admin/dead-letters',
    ],
  ],
];

let found: Promise<Ids> | undefined;

/** Found, or made, once for all journeys. */
export const theIds = () => (found ??= findIds());

async function findIds(): Promise<Ids> {
  const anybody = await newDevice();
  const open = (kind: string) => firstOf(anybody, `/search?kind=${kind}&limit=1`, 'items');
  const [need, technology, expertId] = await Promise.all(['need', 'technology', 'expert'].map(open));
  await anybody.close();
  const ids = {
    need: need ?? '',
    technology: technology ?? '',
    expert: expertId ?? '',
    waiting: await waitingNeed(),
    application: (await newApplication()).id,
  };
  return { ...ids, ...(await ofBusiness()), ...(await ofOwner()), ...(await ofExpert()) };
}

async function waitingNeed() {
  const { device } = await newPerson('business', 'Công ty Chờ Duyệt');
  const { id, version } = await post<{ id: string; version: number }>(device, '/needs', wholeNeed());
  await post(device, `/needs/${id}/submission`, { version });
  await device.close();
  return id;
}

/** A system of an organisation of its own where people sign in with their account here. */
export async function newApplication(name = 'Cổng dữ liệu vùng trồng') {
  const { device } = await newPerson('business', 'Viện Số Hóa Nông Nghiệp');
  const { me } = await get<{ me: { organisation: { id: string } } }>(device, '/session');
  const made = await post<{ application: { id: string }; secret: string }>(device, `/organisations/${me.organisation.id}/applications`, {
    ...{ name, redirectUris: [backAt()] },
  });
  await device.close();
  return { id: made.application.id, secret: made.secret };
}

async function ofBusiness() {
  const device = await deviceOf('doanhnghiep');
  const ownNeed = await firstOf(device, '/desk', 'needs');
  const { id: needDraft } = await post<{ id: string }>(device, '/needs', { ...wholeNeed(), cooperation: [], anonymous: true });
  const query = { q: 'máy sấy', kind: 'technology', sector: ['food'], trlMin: 6 };
  await post(device, '/saved-searches', { name: 'Máy sấy cho xưởng nhỏ', query, frequency: 'never' });
  await device.close();
  return { ownNeed, needDraft };
}

async function ofOwner() {
  const device = await deviceOf('congnghe');
  const ownTechnology = await firstOf(device, '/desk', 'technologies');
  const { id: listingDraft } = await post<{ id: string }>(device, '/technologies', { title: 'Cấp đông nhanh bằng nước muối siêu lạnh' });
  await device.close();
  return { ownTechnology, listingDraft };
}

async function ofExpert() {
  const device = await deviceOf('chuyengia');
  const { profile } = await get<{ profile: { id: string } }>(device, '/desk');
  await device.close();
  return { ownProfile: profile.id };
}

async function firstOf(device: BrowserContext, path: string, list: string): Promise<string> {
  const answer = await get<Record<string, { id: string }[]>>(device, path);
  return answer[list]?.[0]?.id ?? '';
}

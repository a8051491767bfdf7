import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContext, Page } from 'playwright-core';
import { button } from './forms';
import { get, newPerson, post, wholeNeed } from './people';
import { deviceOf, journey, newDevice, open } from './stage';

const all = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] } as const;
/** What another colour scheme can change. */
const colours = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } as const;
const looks = [
  { width: 1280, colorScheme: 'light', runOnly: all },
  { width: 1280, colorScheme: 'dark', runOnly: colours },
  { width: 320, colorScheme: 'dark', runOnly: colours },
  { width: 320, colorScheme: 'light', runOnly: all },
] as const;

const visitor = (ids: Ids) => [
  '/',
  '/sign-in',
  '/sign-up',
  '/new',
  '/terms',
  '/contact',
  '/search?q=gi%E1%BB%AF%20xo%C3%A0i%20t%C6%B0%C6%A1i',
  '/search?q=zzzzqqqq',
  `/technologies/${ids.technology}`,
  `/experts/${ids.expert}`,
  `/needs/${ids.need}`,
  '/desk',
  '/khong-co',
];
const business = (ids: Ids) => [
  '/desk',
  `/needs/${ids.ownNeed}`,
  '/needs/new',
  `/needs/${ids.needDraft}/edit`,
  ...['problem', 'targets', 'conditions', 'cooperation', 'check', 'preview'].map((part) => `/needs/${ids.needDraft}/edit/${part}`),
  '/organisation',
  '/account',
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

interface Ids {
  need: string;
  technology: string;
  expert: string;
  ownNeed: string;
  ownTechnology: string;
  needDraft: string;
  listingDraft: string;
  waiting: string;
}

/** Every address, wide and narrow, light and dark: no machine-detectable barrier. */
export function accessibilityJourney() {
  const step = journey();
  const ids = {} as Ids;

  step('has something to show on every page', async () => {
    const device = await newDevice();
    for (const kind of ['need', 'technology', 'expert'] as const)
      ids[kind] = (await firstOf(device, `/search?kind=${kind}&limit=1`, 'items')) ?? '';
    await device.close();
    const { device: waiting } = await newPerson('business', 'Công ty Chờ Duyệt');
    const { id, version } = await post<{ id: string; version: number }>(waiting, '/needs', wholeNeed());
    await post(waiting, `/needs/${id}/submission`, { version });
    ids.waiting = id;
    await waiting.close();
  });

  step('has no barrier for visitors', async () => barrierFree(await newDevice(), visitor(ids)));

  step('has no barrier for a business', async () => {
    const device = await deviceOf('doanhnghiep');
    ids.ownNeed = (await firstOf(device, '/desk', 'needs')) ?? '';
    ids.needDraft = (await post<{ id: string }>(device, '/needs', { ...wholeNeed(), cooperation: [], anonymous: true })).id;
    await barrierFree(device, business(ids));
  });

  step('has no barrier for an owner of technologies', async () => {
    const device = await deviceOf('congnghe');
    ids.ownTechnology = (await firstOf(device, '/desk', 'technologies')) ?? '';
    ids.listingDraft = (await post<{ id: string }>(device, '/technologies', { title: 'Cấp đông nhanh bằng nước muối siêu lạnh' })).id;
    await barrierFree(device, scientist(ids));
  });

  step('has no barrier for an expert', async () => {
    const device = await deviceOf('chuyengia');
    const { profile } = await get<{ profile: { id: string } }>(device, '/desk');
    await barrierFree(device, ['/desk', '/profile', `/experts/${profile.id}`, `/experts/${profile.id}?tab=needs`]);
  });

  step('has no barrier for a reviewer', async () =>
    barrierFree(await deviceOf('duyet'), ['/desk', '/review', `/review?item=${ids.waiting}`]),
  );

  step('has no barrier for an administrator', async () => barrierFree(await deviceOf('quantri'), ['/desk', '/admin/accounts']));

  step('has no barrier in what opens on a page', async () => {
    await opened(await newDevice(), '/', 320, (page) => button(page, 'Mở trình đơn').click());
    await opened(await newDevice(), '/sign-up', 320, (page) => button(page, 'Tạo tài khoản').click());
    await opened(await newDevice(), '/search?q=xoai', 320, (page) => button(page, /^Bộ lọc/).click());
    await opened(await deviceOf('doanhnghiep'), `/needs/${ids.ownNeed}`, 1280, async (page) => {
      await button(page, 'Không phù hợp').last().click();
      await button(page, 'Ẩn gợi ý này').click();
      await button(page, 'Việc khác').click();
    });
    await opened(await deviceOf('duyet'), `/review?item=${ids.waiting}`, 1280, async (page) => {
      await page.getByRole('radio', { name: /^Trả lại để sửa/ }).check();
      await button(page, 'Trả lại để sửa').click();
    });
  });
}

async function firstOf(device: BrowserContext, path: string, list: string) {
  const answer = await get<Record<string, { id: string }[]>>(device, path);
  return answer[list]?.[0]?.id;
}

/** Two tabs at a time: one loads while the other is looked at. */
async function barrierFree(device: BrowserContext, paths: string[]) {
  const left = [...paths];
  const found: string[] = [];
  const lookOn = async () => {
    const page = await device.newPage();
    for (let path = left.shift(); path !== undefined; path = left.shift()) {
      await page.goto(path, { waitUntil: 'networkidle' });
      await page.getByRole('heading', { level: 1 }).waitFor();
      found.push(...(await barriersIn(page, path)));
    }
  };
  await Promise.all([lookOn(), lookOn()]);
  await device.close();
  expect(found).toEqual([]);
}

async function opened(device: BrowserContext, path: string, width: 320 | 1280, act: (page: Page) => Promise<void>) {
  const page = await open(device, path);
  await page.setViewportSize({ width, height: 800 });
  await act(page);
  const found = await barriersIn(page, path, width);
  await device.close();
  expect(found).toEqual([]);
}

async function barriersIn(page: Page, path: string, only?: 320 | 1280) {
  const found: string[] = [];
  const wanted = looks.filter(({ width }) => only === undefined || width === only);
  for (const [index, { width, colorScheme, runOnly }] of wanted.entries()) {
    await page.emulateMedia({ colorScheme });
    await showWhole(page, width);
    for (const { id, nodes } of await violationsIn(page, index === 0, runOnly)) {
      const where = nodes.map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary}`);
      found.push(`${path} ${width} ${colorScheme}: ${id}: ${where.join('; ')}`);
    }
  }
  return found;
}

type Violations = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'];

/** The first look brings axe into the page, where the later ones find it: bringing it costs more than looking. */
async function violationsIn(page: Page, first: boolean, runOnly: (typeof looks)[number]['runOnly']): Promise<Violations> {
  const options = { runOnly: { ...runOnly, values: [...runOnly.values] }, resultTypes: ['violations' as const], preload: false };
  if (first) return (await new AxeBuilder({ page }).options(options).setLegacyMode().analyze()).violations;
  return (await page.evaluate(`axe.run(document, ${JSON.stringify(options)}).then(({ violations }) => violations)`)) as Violations;
}

/** As tall as the page, so that nothing lies beneath what is fixed to the lower edge of a small screen. */
async function showWhole(page: Page, width: number) {
  await page.setViewportSize({ width, height: 800 });
  const height = (await page.evaluate('document.documentElement.scrollHeight')) as number;
  await page.setViewportSize({ width, height: height + 1 });
}

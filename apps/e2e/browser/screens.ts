import type { BrowserContext } from 'playwright-core';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { launchBrowser, withoutStreams } from './browser';

const PASSWORD = 'bac-cau-noi-doi-bo';

/** Every page, and who looks at it. `$need` and its kind stand for the first own thing on that person's desk. */
const pages: Record<string, { as?: string; path: string }> = {
  home: { path: '/' },
  'sign-in': { path: '/sign-in' },
  'sign-up': { path: '/sign-up' },
  'forgot-password': { path: '/forgot-password' },
  search: { path: '/search?q=gi%E1%BB%AF%20xo%C3%A0i%20t%C6%B0%C6%A1i' },
  'search-nothing': { path: '/search?q=zzzzqqqq' },
  'technology-public': { path: '/technologies/$technology' },
  'expert-public': { path: '/experts/$expert' },
  'need-public': { path: '/needs/$need' },
  'not-found': { path: '/khong-co' },
  'business-desk': { as: 'doanhnghiep', path: '/desk' },
  'business-need': { as: 'doanhnghiep', path: '/needs/$ownNeed' },
  'business-wizard': { as: 'doanhnghiep', path: '/needs/new' },
  'business-organisation': { as: 'doanhnghiep', path: '/organisation' },
  account: { as: 'doanhnghiep', path: '/account' },
  'account-security': { as: 'doanhnghiep', path: '/account/security' },
  'account-data': { as: 'doanhnghiep', path: '/account/data' },
  'account-organisations': { as: 'doanhnghiep', path: '/account/organisations' },
  'scientist-desk': { as: 'congnghe', path: '/desk' },
  'scientist-technology': { as: 'congnghe', path: '/technologies/$ownTechnology' },
  'scientist-wizard': { as: 'congnghe', path: '/technologies/new' },
  'expert-desk': { as: 'chuyengia', path: '/desk' },
  'expert-profile': { as: 'chuyengia', path: '/profile' },
  'moderator-review': { as: 'duyet', path: '/review' },
  'administrator-accounts': { as: 'quantri', path: '/admin/accounts' },
  'administrator-organisations': { as: 'quantri', path: '/admin/organisations' },
  'administrator-appeals': { as: 'quantri', path: '/admin/appeals' },
  'administrator-data-requests': { as: 'quantri', path: '/admin/data-requests' },
  'administrator-acts': { as: 'quantri', path: '/admin/acts' },
  'administrator-statistics': { as: 'quantri', path: '/admin/statistics' },
  'administrator-jobs': { as: 'quantri', path: '/admin/jobs' },
  'administrator-dead-letters': { as: 'quantri', path: '/admin/dead-letters' },
};

const [url = '', folder = 'screens', only] = process.argv.slice(2);
const browser = await launchBrowser();
await mkdir(folder, { recursive: true });

for (const [width, height] of [
  [1280, 800],
  [390, 844],
] as const)
  for (const colorScheme of ['light', 'dark'] as const) {
    const contexts = new Map<string, BrowserContext>();
    for (const [name, { as = 'nobody', path }] of Object.entries(pages)) {
      if (only && !name.includes(only)) continue;
      const context = contexts.get(as) ?? (await contextOf(as, { width, height }, colorScheme));
      contexts.set(as, context);
      const page = await context.newPage();
      await page.goto(url + (await filled(context, path)), { waitUntil: 'networkidle' });
      // As tall as the page, so that bars fixed to an edge of the screen lie over nothing.
      await page.setViewportSize({
        width,
        height: Math.max(height, (await page.evaluate('document.documentElement.scrollHeight')) as number),
      });
      await page.screenshot({ path: join(folder, `${name}-${width}${colorScheme === 'dark' ? '-dark' : ''}.png`) });
      await page.close();
    }
    for (const context of contexts.values()) await context.close();
  }
await browser.close();

async function contextOf(as: string, viewport: { width: number; height: number }, colorScheme: 'light' | 'dark') {
  const context = await browser.newContext({ viewport, colorScheme, locale: 'vi-VN', reducedMotion: 'reduce' });
  await withoutStreams(context);
  if (as !== 'nobody') await context.request.post(`${url}/v1/session`, { data: { email: `${as}@demo.caunoi.vn`, password: PASSWORD } });
  return context;
}

async function filled(context: BrowserContext, path: string) {
  const [, place] = /\$(\w+)/.exec(path) ?? [];
  if (!place) return path;
  const own = place.startsWith('own');
  const kind = place.replace(/^own/, '').toLowerCase();
  const answer = await context.request.get(own ? `${url}/v1/desk` : `${url}/v1/search?kind=${kind}&limit=1`);
  const body = (await answer.json()) as Record<string, { id: string }[]>;
  const list = own ? body[kind === 'need' ? 'needs' : 'technologies'] : body['items'];
  return path.replace(`$${place}`, list?.[0]?.id ?? 'none');
}

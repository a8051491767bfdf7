import { home } from '@caunoi/kit/assets';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { small } from './small';

/** Where the page of all components is built to, by `npm run screens -- components` and by the tests. */
const built = join(home, 'dist/components');
/** Where the pictures are kept that the tests compare with. */
export const kept = join(home, 'apps/e2e/components/kept');

/** Each language, each theme, wide and narrow. */
const looks = [
  { language: 'vi', colorScheme: 'light', width: 1280 },
  { language: 'vi', colorScheme: 'dark', width: 390 },
  { language: 'en', colorScheme: 'dark', width: 1280 },
  { language: 'en', colorScheme: 'light', width: 390 },
  { language: 'fr', colorScheme: 'light', width: 1280 },
  { language: 'fr', colorScheme: 'dark', width: 320 },
] as const;
type Look = (typeof looks)[number];

/** No page that anybody serves: its files are handed over from the folder. */
const address = 'http://components.example';
const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' };
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'";

/** The clock stands still. */
const time = new Date('2026-11-30T02:00:00Z');

export interface Picture {
  name: string;
  /** A small, lossless WebP. */
  image: Buffer;
  /** What lies beyond the right edge. */
  beyond: string[];
}

/** Pictures of every component in every look; what the page complains about while they are taken is thrown. */
export async function takePictures(browser: Browser): Promise<Picture[]> {
  const pictures: Picture[] = [];
  for (const look of looks) {
    const faults: string[] = [];
    const context = await deviceFor(browser, look, faults);
    pictures.push(...(await picturesOf(await opened(context, look), look)));
    await context.close();
    if (faults.length > 0) throw new Error(`The page of components, ${nameOf(look)}: ${faults.join('\n')}`);
  }
  return pictures;
}

const nameOf = ({ language, colorScheme, width }: Look) => `${language}-${colorScheme}-${width}`;

async function deviceFor(browser: Browser, { colorScheme, width }: Look, faults: string[]) {
  const context = await browser.newContext({
    ...{ colorScheme, viewport: { width, height: 800 }, reducedMotion: 'reduce', locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' },
  });
  await context.clock.setFixedTime(time);
  await context.route(`${address}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    const body = await readFile(join(built, pathname)).catch(() => null);
    if (!body) return route.fulfill({ status: 404 });
    const contentType = types[extname(pathname)] ?? 'application/octet-stream';
    return route.fulfill({ body, contentType, headers: { 'content-security-policy': policy } });
  });
  context.on('weberror', (error) => faults.push(error.error().stack ?? error.error().message));
  context.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  return context;
}

/** With the errors of the form and the reasons of the first suggestion open, and nothing focused. */
async function opened(context: BrowserContext, { language }: Look): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${address}/components.html?language=${language}`);
  await page.locator('#fields button[type=submit]').click();
  await page.locator('.errsum').waitFor();
  await page.locator('#match .why-button').first().click();
  await page.locator('#match table').waitFor();
  await page.evaluate('document.activeElement.blur()');
  await page.mouse.move(0, 0);
  await settled(page);
  return page;
}

/** Every font is there and the page has been drawn with it. */
const settled = (page: Page) =>
  page.evaluate('document.fonts.ready.then(() => new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(() => seen()))))');

/** What moves sideways within itself may be wider than the screen. */
const beyondTheEdge = (id: string) => `[...document.querySelectorAll('#${id} *')]
  .filter((element) => !element.closest('.comparison-table, .tabs') && element.getBoundingClientRect().right > document.documentElement.clientWidth + 0.5)
  .map((element) => element.localName + '.' + element.className + ' ' + element.textContent.slice(0, 40))`;

/** Nothing else is shown: what is above would shift a section by parts of a pixel, and its picture with it. */
const alone = (id: string) => `[...document.querySelectorAll('main > *')].forEach((other) => { other.hidden = other.id !== '${id}'; })`;

async function picturesOf(page: Page, look: Look): Promise<Picture[]> {
  const take = async (what: string, thing: Locator, beyond: string[]) => ({
    ...{ name: `${what}-${nameOf(look)}`, beyond },
    image: small(await thing.screenshot({ type: 'webp', animations: 'disabled', caret: 'hide' })),
  });
  const pictures: Picture[] = [];
  for (const section of await page.locator('main > section').all()) {
    const id = (await section.getAttribute('id')) ?? '';
    await page.evaluate(alone(id));
    pictures.push(await take(id, section, (await page.evaluate(beyondTheEdge(id))) as string[]));
  }
  await page.evaluate(alone('dialogs'));
  for (const [place, what] of ['asked', 'merged'].entries()) {
    await page.locator('#dialogs button').nth(place).click();
    await settled(page);
    const dialog = page.locator('dialog[open]');
    pictures.push(await take(what, dialog, []));
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
  }
  return pictures;
}

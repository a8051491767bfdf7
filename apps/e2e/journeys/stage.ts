import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from '../browser/browser';
import { home } from '@caunoi/kit/assets';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Platform, startPlatform } from './platform';

/** Sign-in name of a demo account, before its "@". */
export type DemoAccount = 'doanhnghiep' | 'congnghe' | 'chuyengia' | 'duyet' | 'quantri';

const DEMO_PASSWORD = 'bac-cau-noi-doi-bo';
const START_MS = 400_000;
const STEP_MS = 240_000;
const PATIENCE_MS = 60_000;

/** A refusal of the platform, as the browser and React write it to the console by themselves; pages say it to the reader. */
const saysNo = /^Failed to load resource|: 4\d\d [a-z_]+\.[a-z_]+/;

let platform: Platform;
let browser: Browser;
/** What no page may ever do: break its content security policy, ask another host for something, throw. */
const faults: string[] = [];

/** One platform and one browser for all journeys; after each test nothing may have gone wrong unseen. */
export function setStage() {
  beforeAll(async () => {
    [platform, browser] = await Promise.all([startPlatform(), launchBrowser()]);
  }, START_MS);
  afterEach(() => expect(faults.splice(0)).toEqual([]));
  afterAll(async () => {
    await Promise.all([browser?.close(), platform?.stop()]);
  }, START_MS);
}

export type Step = (name: string, act: () => Promise<void>) => void;

/** The steps of one journey, in order: where one failed, those after it say so at once instead of waiting in vain. */
export function journey(): Step {
  let broken = false;
  return (name, act) =>
    test(
      name,
      async () => {
        if (broken) throw new Error('An earlier step of this journey failed.');
        broken = true;
        await act().catch(async (error: unknown) => {
          await keepPictures(name);
          throw error;
        });
        broken = false;
      },
      STEP_MS,
    );
}

/** What stood on every open page when a step failed: for whoever reads the report later. */
async function keepPictures(name: string) {
  const folder = join(home, 'dist/journeys');
  await mkdir(folder, { recursive: true });
  const pages = browser.contexts().flatMap((context) => context.pages());
  const file = (index: number, kind: string) => join(folder, `${name.slice(0, 60).replaceAll(/[^\p{L}\d]+/gu, '-')}-${index + 1}.${kind}`);
  for (const [index, page] of pages.entries()) {
    await page.screenshot({ path: file(index, 'png'), fullPage: true, timeout: 5_000 }).catch(() => undefined);
    const seen = await page.ariaSnapshot({ timeout: 5_000 }).catch(() => '');
    await writeFile(file(index, 'txt'), `${page.url()}\n\n${seen}`);
  }
}

export const thePlatform = () => platform;

/** A device of its own: nothing stored, nobody signed in. */
export async function newDevice(options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const home = { baseURL: platform.url, ...options };
  const context = await browser.newContext({ locale: 'vi-VN', reducedMotion: 'reduce', ...home });
  context.setDefaultTimeout(PATIENCE_MS);
  await context.exposeBinding('tellViolation', (_, text: string) => faults.push(text));
  await context.addInitScript(
    `document.addEventListener('securitypolicyviolation', (event) =>
      window.tellViolation('content security policy: ' + event.effectiveDirective + ' refuses ' + event.blockedURI));`,
  );
  context.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== home.baseURL) faults.push(`request to another host: ${request.url()}`);
  });
  context.on('weberror', (error) => faults.push(`uncaught: ${error.error().stack ?? error.error().message}`));
  context.on('console', (message) => {
    if (message.type() === 'error' && !saysNo.test(message.text())) faults.push(`console: ${message.text()}`);
  });
  return context;
}

/** The device of somebody from the demo content, signed in. */
export async function deviceOf(account: DemoAccount, options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const context = await newDevice(options);
  const answer = await context.request.post('/v1/session', { data: { email: `${account}@demo.caunoi.vn`, password: DEMO_PASSWORD } });
  expect(answer.status()).toBe(200);
  return context;
}

/** Opens an address on a line so slow that it shows its first words alone, until `come` lets the scripts of the app through. */
export async function openFirstWords(context: BrowserContext, path: string) {
  let come = () => {};
  const gate = new Promise<void>((resolve) => {
    come = resolve;
  });
  await context.route(/\/assets\/.+\.js$/, async (route) => {
    await gate;
    await route.continue();
  });
  const page = await context.newPage();
  await page.goto(path, { waitUntil: 'commit' });
  await page.getByRole('heading', { level: 1 }).waitFor();
  // A browser draws only once the stylesheets have come.
  await page.evaluate('new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(() => seen())))');
  return { page, come };
}

/** Opens an address and waits until the page has its heading. */
export async function open(context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(path);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

/** The app stands in the place of the first words, and nothing of the page is still on its way. On a busy machine a quiet line does not say so. */
export async function wholePage(page: Page) {
  await page.getByRole('contentinfo').waitFor();
  await page.locator('.skeleton').first().waitFor({ state: 'detached' });
  await page.getByRole('heading', { level: 1 }).first().waitFor();
}

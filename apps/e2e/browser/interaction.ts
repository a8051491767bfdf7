import type { CDPSession, Page, Route } from 'playwright-core';
import { launchBrowser, withoutStreams } from './browser';

// How long a press takes until the page shows something, on a processor four times slower: typing, filters and "more" in the search, with
// the demo's results and with ten thousand.

const SLOWER = 4;
const PROMISED_MS = 100;
const MANY = 10_000;

const [url = ''] = process.argv.slice(2);
const browser = await launchBrowser();

/** Notes every interaction as browsers count it: from the press to the next picture. */
const watch = `window.presses = [];
  new PerformanceObserver((list) => {
    for (const { interactionId, duration, name, processingEnd, startTime } of list.getEntries())
      if (interactionId) window.presses.push({ interactionId, duration, name, busy: processingEnd - startTime });
  }).observe({ type: 'event', durationThreshold: 16, buffered: true });`;

interface Press {
  interactionId: number;
  duration: number;
}

/** The longest but one in fifty, as the measure of the web takes it: of few presses the longest. */
async function slowest(page: Page) {
  await page.waitForTimeout(600);
  const presses = (await page.evaluate('window.presses.splice(0)')) as Press[];
  const longest = Map.groupBy(presses, ({ interactionId }) => interactionId);
  const durations = [...longest.values()].map((events) => Math.max(...events.map(({ duration }) => duration))).toSorted((a, b) => b - a);
  return { presses: durations.length, inp: durations[Math.floor(durations.length / 50)] ?? 0 };
}

const acts: [name: string, act: (page: Page) => Promise<void>][] = [
  [
    'typing',
    async (page) => {
      await page.locator('.search-page input[name="q"]').fill('');
      await page.locator('.search-page input[name="q"]').pressSequentially('xử lý nước thải nhuộm vải bằng màng lọc', { delay: 120 });
    },
  ],
  [
    'filters',
    async (page) => {
      const boxes = page.locator('aside .facet input:not([disabled])');
      for (const place of [0, 1, 2]) {
        await boxes.nth(place).click();
        await page.waitForTimeout(700);
      }
    },
  ],
  ['a thing to compare', async (page) => page.locator('.compare-choice input').first().click()],
  [
    'arrows',
    async (page) => {
      await page.locator('.search-page input[name="q"]').focus();
      for (let i = 0; i < 6; i++) await page.keyboard.press('ArrowDown', { delay: 40 });
    },
  ],
];

/** Deals the same results out again and again, under names of their own. */
function dealMany(pages: { count: number }) {
  return async (route: Route) => {
    const asked = new URL(route.request().url());
    const begun = Number(asked.searchParams.get('cursor') ?? 0);
    asked.searchParams.delete('cursor');
    const answer = (await (await route.fetch({ url: asked.href })).json()) as { items: { id: string }[]; total: number; precise: number };
    const size = answer.items.length || 20;
    const items = answer.items.map((item, i) => ({ ...item, id: item.id.slice(0, 24) + String(begun + i).padStart(12, '0') }));
    pages.count += 1;
    const next = begun + size < MANY ? String(begun + size) : null;
    await route.fulfill({ json: { ...answer, items, total: MANY, precise: MANY, near: 0, next } });
  };
}

async function slowed(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  return session;
}

let over = 0;
const tell = (scene: string, name: string, { presses, inp }: Awaited<ReturnType<typeof slowest>>) => {
  if (inp > PROMISED_MS) over += 1;
  console.log(`${scene.padEnd(28)} ${name.padEnd(20)} ${String(presses).padStart(3)} presses  ${String(Math.round(inp)).padStart(4)} ms`);
};

async function scene(name: string, many: boolean) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'vi-VN' });
  await withoutStreams(context);
  await context.addInitScript(watch);
  const page = await context.newPage();
  const dealt = { count: 0 };
  if (many) await page.route('**/v1/search?*', dealMany(dealt));
  await page.goto(`${url}/search?kind=technology&q=m%C3%A1y${many ? '&pages=201' : ''}`, { waitUntil: 'load' });
  await page.locator('.hits h3 a').first().waitFor();
  if (many) {
    let rows = -1;
    for (let now = await page.locator('.hit').count(); now !== rows; now = await page.locator('.hit').count()) {
      rows = now;
      await page.waitForTimeout(3_000);
    }
    console.log(`${rows} results stand on the page`);
  }
  await slowed(page);
  for (const [what, act] of many ? [...acts.slice(2), ...acts.slice(0, 2)] : acts) {
    await act(page);
    tell(name, what, await slowest(page));
  }
  await context.close();
}

await scene('the demo', false);
await scene('ten thousand results', true);
await browser.close();
console.log(over === 0 ? `Every press shows within ${PROMISED_MS} ms.` : `${over} above ${PROMISED_MS} ms.`);
process.exitCode = over === 0 ? 0 : 1;

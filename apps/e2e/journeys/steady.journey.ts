import type { BrowserContext, Page, Route } from 'playwright-core';
import { withoutStreams } from '../browser/browser';
import { own, theIds, visitor } from './addresses';
import { deviceOf, journey, newDevice } from './stage';

/** The share of the screen that may move while a page comes, as browsers count it: cumulative layout shift. */
const most = 0.05;

/** Notes what moves without anybody having done anything, and what it was. */
const watchMoves = `window.moves = [];
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput, sources } of list.getEntries())
      if (!hadRecentInput) window.moves.push([value, ...sources.map(({ node }) => node?.outerHTML?.slice(0, 60) ?? node?.textContent)]);
  }).observe({ type: 'layout-shift', buffered: true });`;

const drawn = 'new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(() => seen()))))';

/** Every address, while its answers come one after the other and each is drawn before the next: nothing jumps. */
export function steadyJourney() {
  const step = journey();
  for (const width of [390, 1280]) {
    step(`moves nothing for visitors, ${width} px wide`, async () => steady(await newDevice(), width, visitor(await theIds())));
    for (const [account, who, paths] of own)
      step(`moves nothing for ${who}, ${width} px wide`, async () => steady(await deviceOf(account), width, paths(await theIds())));
  }
}

async function steady(device: BrowserContext, width: number, paths: string[]) {
  await withoutStreams(device);
  await device.addInitScript(watchMoves);
  const left = [...paths];
  const found: unknown[] = [];
  const lookOn = async () => {
    for (let path = left.shift(); path !== undefined; path = left.shift()) {
      const page = await device.newPage();
      await page.setViewportSize({ width, height: 800 });
      await page.route('**/v1/**', oneByOne(page));
      await page.goto(path, { waitUntil: 'networkidle' });
      await page.getByRole('contentinfo').waitFor();
      await page.evaluate(drawn);
      const moves = (await page.evaluate('window.moves')) as [number, ...string[]][];
      const moved = moves.reduce((sum, [value]) => sum + value, 0);
      if (moved > most) found.push([path, moved, moves]);
      // An answer may still wait for its turn: it must not fail the tests after this one.
      await page.unrouteAll({ behavior: 'ignoreErrors' });
      await page.close();
    }
  };
  try {
    await Promise.all([lookOn(), lookOn()]);
  } finally {
    await Promise.all(device.pages().map((page) => page.unrouteAll({ behavior: 'ignoreErrors' })));
    await device.close();
  }
  expect(found).toEqual([]);
}

/** Lets answers through in turn; before each, everything that came before it is drawn. */
function oneByOne(page: Page) {
  let last = Promise.resolve();
  return (route: Route) => {
    last = last.then(async () => {
      const response = await route.fetch();
      await page.evaluate(drawn);
      await route.fulfill({ response });
    });
    return last;
  };
}

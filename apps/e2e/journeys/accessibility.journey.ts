import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContext, Page } from 'playwright-core';
import { withoutStreams } from '../browser/browser';
import { own, theIds, visitor } from './addresses';
import { button } from './forms';
import { deviceOf, journey, newDevice, open, wholePage } from './stage';

const all = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] } as const;
/** What another colour scheme can change. */
const colours = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } as const;
const looks = [
  { width: 1280, colorScheme: 'light', runOnly: all },
  { width: 1280, colorScheme: 'dark', runOnly: colours },
  { width: 320, colorScheme: 'dark', runOnly: colours },
  { width: 320, colorScheme: 'light', runOnly: all },
] as const;

/** Every address, wide and narrow, light and dark: no machine-detectable barrier. */
export function accessibilityJourney() {
  const step = journey();
  step('has no barrier for visitors', async () => barrierFree(await newDevice(), visitor(await theIds())));
  for (const [account, who, paths] of own)
    step(`has no barrier for ${who}`, async () => barrierFree(await deviceOf(account), paths(await theIds())));

  step('has no barrier in what opens on a page', async () => {
    const ids = await theIds();
    await opened(await newDevice(), '/', 320, (page) => button(page, 'Mở trình đơn').click());
    await opened(await newDevice(), '/sign-up', 320, (page) => button(page, 'Tiếp tục').click());
    await opened(await newDevice(), '/search?q=xoai', 320, (page) => button(page, /^Bộ lọc/).click());
    await opened(await deviceOf('doanhnghiep'), `/needs/${ids.ownNeed}`, 1280, async (page) => {
      await button(page, 'Vì sao').first().click();
      await button(page, 'Đọc nhu cầu').click();
      await button(page, 'Không hợp').last().click();
      await button(page, 'Ẩn gợi ý này').click();
      await button(page, 'Việc khác').click();
    });
    await opened(await deviceOf('duyet'), `/review?item=${ids.waiting}`, 1280, async (page) => {
      await page.getByRole('radio', { name: /^Trả lại để sửa/ }).check();
      await button(page, 'Trả lại để sửa').click();
    });
  });
}

/** Two tabs at a time: one loads while the other is looked at. */
async function barrierFree(device: BrowserContext, paths: string[]) {
  await withoutStreams(device);
  const left = [...paths];
  const found: string[] = [];
  const lookOn = async () => {
    const page = await device.newPage();
    for (let path = left.shift(); path !== undefined; path = left.shift()) {
      await page.goto(path, { waitUntil: 'networkidle' });
      await wholePage(page);
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

export async function barriersIn(page: Page, path: string, only?: 320 | 1280) {
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

import type { BrowserContext, Page } from 'playwright-core';
import { withoutStreams } from '../browser/browser';
import { type Ids, own, theIds, visitor } from './addresses';
import { beyondTheEdge, cutWords, underTheBar } from './layout-faults';
import { lengthenWords, skipsToContent } from './longer-words';
import { deviceOf, journey, newDevice, openFirstWords, wholePage } from './stage';

/** Long words on the smallest screen that is still sold, longer ones in the dark, and letters twice as large on a usual one. */
const looks = [
  { name: 'in French at 320 px', prefix: '/fr', width: 320, textSize: '100%', longer: false, colorScheme: 'light' },
  { name: 'with words 40% longer, in the dark, at 320 px', prefix: '', width: 320, textSize: '100%', longer: true, colorScheme: 'dark' },
  { name: 'with text at 200% at 390 px', prefix: '', width: 390, textSize: '200%', longer: false, colorScheme: 'light' },
] as const;
type Look = (typeof looks)[number];

/** Where the words of a page stand that its first words and the app both show: name, heading, lead, who says it, and what they wrote. */
const places = `[...document.querySelectorAll('main h1, main .lead, main .meta, main .voice, main .prose, main form.search')]
  .filter((element) => element.getClientRects().length > 0)
  .map((element) => [element.localName === 'form' ? 'form' : element.textContent, element.getBoundingClientRect()])
  .filter(([text, { top }]) => text !== '' && top < innerHeight)
  .map(([text, { left, top, width, height }]) => [text.replaceAll(/\\s+/g, ' ').trim().slice(0, 60), ...[left, top, width, height].map(Math.round)])`;

export function narrowJourney() {
  const step = journey();
  for (const width of [390, 1280])
    step(`moves nothing when the app takes the place of the first words, ${width} px wide`, () => nothingMoves(width));
  for (const look of looks) {
    const { colorScheme } = look;
    step(`shows visitors every page whole ${look.name}`, async () =>
      whole(await newDevice({ colorScheme }), visitor(await theIds()), look),
    );
    for (const [account, who, paths] of own)
      step(`shows ${who} every page whole ${look.name}`, async () =>
        whole(await deviceOf(account, { colorScheme }), paths(await theIds()), look),
      );
  }
}

async function whole(device: BrowserContext, paths: ReturnType<(ids: Ids) => string[]>, look: Look) {
  await withoutStreams(device);
  if (look.longer) await lengthenWords(device);
  const page = await device.newPage();
  await page.setViewportSize({ width: look.width, height: 700 });
  const found: string[] = [];
  for (const path of paths) {
    await page.goto(inLook(look, path), { waitUntil: 'networkidle' });
    await wholePage(page);
    if (look.longer) await page.getByText(skipsToContent).waitFor({ state: 'attached' });
    await enlarge(page, look.textSize);
    for (const check of [beyondTheEdge, cutWords, underTheBar])
      for (const what of (await page.evaluate(check)) as string[]) found.push(`${path}: ${what}`);
  }
  await device.close();
  expect(found).toEqual([]);
}

/** An application says the language that it asks in. */
const inLook = ({ prefix }: Look, path: string) =>
  path.startsWith('/oidc/') ? `${path}&ui_locales=${prefix.slice(1) || 'vi'}` : prefix + path;

async function nothingMoves(width: number) {
  const { need, technology, expert } = await theIds();
  for (const path of ['/', `/needs/${need}`, `/technologies/${technology}`, `/experts/${expert}`]) {
    const device = await newDevice({ viewport: { width, height: 800 } });
    const { page, come } = await openFirstWords(device, path);
    await page.evaluate('document.fonts.ready.then(() => undefined)');
    const before = (await page.evaluate(places)) as unknown[];
    come();
    await page.getByRole('contentinfo').waitFor();
    await page.evaluate('document.fonts.ready.then(() => undefined)');
    const after = (await page.evaluate(places)) as unknown[];
    expect([path, after.slice(0, before.length)]).toEqual([path, before]);
    await device.close();
  }
}

/** As a reader's own setting of the text size does: everything that is measured in letters grows with it. */
const enlarge = (page: Page, size: string) => page.evaluate(`document.documentElement.style.fontSize = '${size}'`);

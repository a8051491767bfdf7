import type { BrowserContext } from 'playwright-core';
import { withoutStreams } from '../browser/browser';
import { own, theIds, visitor } from './addresses';
import { deviceOf, journey, newDevice, wholePage } from './stage';

/** What a sheet of A4 holds between its margins. */
const sheet = { width: 718, height: 1047 };
/** Less than two lines: browsers begin another sheet for what lies beneath the last words, though nobody would see anything on it. */
const most = 40;

/** What of a page would be wrong on paper: room beneath its last words, ink that is not black, paper that is not white. */
const faults = `(() => {
  const ends = [];
  const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const shown = (element) => !element.closest('.sr, script, style, template') && element.getClientRects().length > 0;
  while (words.nextNode()) {
    if (words.currentNode.data.trim() === '' || !shown(words.currentNode.parentElement)) continue;
    range.selectNodeContents(words.currentNode);
    ends.push(range.getBoundingClientRect().bottom);
  }
  for (const element of document.body.querySelectorAll('*'))
    if (shown(element) && parseFloat(getComputedStyle(element).borderBottomWidth) > 0) ends.push(element.getBoundingClientRect().bottom);
  const spare = Math.round(document.documentElement.getBoundingClientRect().bottom - Math.max(...ends));
  const { color, backgroundColor } = getComputedStyle(document.body);
  const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  return [
    ...(spare > ${most} ? [spare + ' px beneath the last words'] : []),
    ...(wide > 0 ? [wide + ' px beyond the sheet'] : []),
    ...(color === 'rgb(0, 0, 0)' && backgroundColor === 'rgb(255, 255, 255)' ? [] : [color + ' on ' + backgroundColor]),
  ];
})()`;

/** Every address on paper, from the dark theme: it ends with its last words, and fits. */
export function printJourney() {
  const step = journey();
  step('prints what visitors read', async () => onPaper(await newDevice({ viewport: sheet }), visitor(await theIds())));
  for (const [account, who, paths] of own)
    step(`prints the pages of ${who}`, async () => onPaper(await deviceOf(account, { viewport: sheet }), paths(await theIds())));
}

async function onPaper(device: BrowserContext, paths: string[]) {
  await withoutStreams(device);
  const page = await device.newPage();
  const found: string[] = [];
  for (const path of paths) {
    await page.emulateMedia({ media: 'screen', colorScheme: 'dark' });
    await page.goto(path, { waitUntil: 'networkidle' });
    await wholePage(page);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    for (const fault of (await page.evaluate(faults)) as string[]) found.push(`${path}: ${fault}`);
  }
  await device.close();
  expect(found).toEqual([]);
}

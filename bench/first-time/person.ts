import type { Locator, Page } from 'playwright-core';
import { setTimeout as sleep } from 'node:timers/promises';
import { keysOf, paces } from './paces';

/** How much faster than a person it goes: what pauses would take is reckoned whole. */
const HURRY = Number(process.env['FIRST_TIME_HURRY'] ?? 20);
/** As long as somebody looks for the next step before giving up. */
const PATIENCE_MS = 30_000;

export interface Tally {
  taps: number;
  swipes: number;
  keys: number;
  wordsSeen: number;
  wordsRead: number;
  /** What the person takes, and what the platform makes them wait. */
  personSeconds: number;
  platformSeconds: number;
  /** What of both it took to have an account. */
  signUpSeconds: number;
  deadEnds: string[];
}

export const secondsOf = ({ personSeconds, platformSeconds }: Tally) => personSeconds + platformSeconds;

/** Where a person stands: a page on a phone, and what has been counted so far. */
export interface Person {
  page: Page;
  tally: Tally;
  /** Nobody reads the same sentence twice. */
  known: Set<string>;
}

export class DeadEnd extends Error {}

export const newPerson = (page: Page): Person => ({
  page,
  known: new Set(),
  tally: {
    ...{ taps: 0, swipes: 0, keys: 0, wordsSeen: 0, wordsRead: 0, personSeconds: 0, platformSeconds: 0, signUpSeconds: 0 },
    deadEnds: [],
  },
});

const wordsIn = (text: string) => text.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length;

/** Every text on the screen, and whether it is read whole. */
const onTheScreen = `(() => {
  const whole = 'h1, h2, h3, h4, a, button, label, legend, summary, dt, th, .hint, .err, .label, .lead, [role=alert], [role=option]';
  const found = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const parent = walk.currentNode.parentElement;
    const text = walk.currentNode.data.trim();
    if (!text || !parent || parent.closest('.sr, script, style, noscript, option, [aria-hidden=true]') || !parent.checkVisibility()) continue;
    const range = document.createRange();
    range.selectNodeContents(walk.currentNode);
    const { top, bottom, width } = range.getBoundingClientRect();
    if (width > 0 && bottom > 0 && top < innerHeight) found.push([text, parent.closest(whole) !== null]);
  }
  return found;
})()`;

async function spend({ tally }: Person, seconds: number) {
  tally.personSeconds += seconds;
  await sleep((seconds * 1000) / HURRY);
}

/** Reads what is new on the screen. */
export async function read(person: Person) {
  const texts = (await person.page.evaluate(onTheScreen)) as [string, boolean][];
  let words = 0;
  for (const [text, whole] of texts) {
    if (person.known.has(text)) continue;
    person.known.add(text);
    const count = wordsIn(text);
    person.tally.wordsSeen += count;
    words += whole ? count : count * paces.ofRunningText;
  }
  person.tally.wordsRead += words;
  await spend(person, (words / paces.wordsPerMinute) * 60);
}

/** Nothing leads on from a page that says so. */
const walls = /^(Trang này chưa mở được|Không có trang này|Tài khoản này chưa mở được trang)/;

/** Waits until the control is there, and swipes to it, reading on the way. Throws where it does not come: a dead end. */
async function reach(person: Person, control: Locator, name: string) {
  const { page, tally } = person;
  const began = performance.now();
  const isThere = await control.waitFor({ timeout: PATIENCE_MS }).then(
    () => true,
    () => false,
  );
  tally.platformSeconds += (performance.now() - began) / 1000;
  const heading = await page.locator('h1').first().innerText();
  if (!isThere || walls.test(heading)) {
    tally.deadEnds.push(`“${name}” is not on “${heading}” (${new URL(page.url()).pathname})`);
    throw new DeadEnd(tally.deadEnds.at(-1));
  }
  await read(person);
  for (let box = await control.boundingBox(); box && !isOnScreen(box, page); box = await control.boundingBox()) {
    const before = await page.evaluate('scrollY');
    await page.mouse.wheel(0, box.y < 0 ? -600 : 600);
    await page.evaluate('new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(() => seen())))');
    await sleep(50);
    if ((await page.evaluate('scrollY')) === before) break;
    tally.swipes += 1;
    await spend(person, paces.secondsPerSwipe);
    await read(person);
  }
}

const isOnScreen = ({ y, height }: { y: number; height: number }, page: Page) =>
  y >= 0 && y + Math.min(height, 200) <= (page.viewportSize()?.height ?? 0) - 70;

export async function tap(person: Person, control: Locator, name: string) {
  await reach(person, control, name);
  person.tally.taps += 1;
  await spend(person, paces.secondsPerTap);
  await control.tap();
}

/** Taps into a field and types; in a long list, until it offers what is meant, which is tapped. */
export async function type(person: Person, field: Locator, text: string, option?: Locator) {
  await tap(person, field, text);
  person.tally.keys += keysOf(text);
  await spend(person, keysOf(text) / paces.keysPerSecond);
  await field.pressSequentially(text);
  if (option) await tap(person, option, text);
}

/** Puts in what is at hand in another document: a long press and “paste”. */
export async function paste(person: Person, field: Locator, text: string) {
  for (const act of ['press', 'paste']) await tap(person, field, act);
  await field.fill(text);
}

/** What the machine read in somebody's words, taken as often as it is offered; where it is not, `otherwise`. */
export async function takeOffered(person: Person, offer: Locator, otherwise?: () => Promise<void>) {
  const isOffered = await offer
    .first()
    .waitFor({ timeout: 5_000 })
    .then(
      () => true,
      () => false,
    );
  if (!isOffered) return otherwise?.();
  for (let left = await offer.count(); left > 0; left = await offer.count()) await tap(person, offer.first(), 'the proposal');
}

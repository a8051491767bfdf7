/**
 * Three people who see the product for the first time, on a phone 390 px wide: a business that posts a need, a scientist who posts a
 * listing, somebody who looks around. Counts what they tap, type and read, how long that takes at the paces of people, and where they
 * come to a dead end. `npm run bench -- first-time`; FIRST_TIME_HURRY=1 lets them take the time that it takes them. Exits 1 when somebody
 * comes to a dead end, or when a need takes longer to post than promised, once there is an account.
 */
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../apps/e2e/browser/browser';
import { startPlatform } from '../apps/e2e/journeys/platform';
import { business } from './first-time/business';
import { DeadEnd, newPerson, type Person, secondsOf, type Tally } from './first-time/person';
import { scientist } from './first-time/scientist';
import { visitor } from './first-time/visitor';

const MOST_MINUTES_FOR_A_NEED = 6;
const journeys = { 'a business posts a need': business, 'a scientist posts a listing': scientist, 'a visitor finds and looks': visitor };

async function take(browser: Browser, url: string, name: string, journey: (person: Person) => Promise<void>): Promise<Tally> {
  const context = await browser.newContext({
    ...{ baseURL: url, locale: 'vi-VN', viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  });
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  await page.goto('/');
  const person = newPerson(page);
  await journey(person).catch(async (error: unknown) => {
    await page.screenshot({ path: `dist/first-time-${name.split(' ')[1]}.png`, fullPage: true });
    if (!(error instanceof DeadEnd)) person.tally.deadEnds.push(String(error).split('\n')[0] ?? name);
  });
  await context.close();
  return person.tally;
}

const clock = (seconds: number) => `${Math.floor(seconds / 60)}:${String(Math.round(seconds % 60)).padStart(2, '0')}`;
const row = (tally: Tally) => {
  const { taps, swipes, keys, wordsSeen, wordsRead, personSeconds, platformSeconds, signUpSeconds, deadEnds } = tally;
  return {
    ...{ taps, swipes, keys, 'words seen': wordsSeen, 'words read': Math.round(wordsRead) },
    ...{ person: clock(personSeconds), platform: clock(platformSeconds), total: clock(secondsOf(tally)) },
    ...{ 'of which the account': clock(signUpSeconds), 'dead ends': deadEnds.length },
  };
};

const [platform, browser] = await Promise.all([startPlatform(), launchBrowser()]);
const tallies = new Map<string, Tally>();
for (const [name, journey] of Object.entries(journeys)) tallies.set(name, await take(browser, platform.url, name, journey));
await browser.close();
await platform.stop();

console.table(Object.fromEntries([...tallies].map(([name, tally]) => [name, row(tally)])));
const need = tallies.get('a business posts a need');
const minutes = need ? (secondsOf(need) - need.signUpSeconds) / 60 : Infinity;
const faults = [...tallies].flatMap(([name, { deadEnds }]) => deadEnds.map((where) => `${name}: ${where}`));
if (minutes > MOST_MINUTES_FOR_A_NEED)
  faults.push(`a need takes ${minutes.toFixed(1)} minutes to post, at most ${MOST_MINUTES_FOR_A_NEED}`);
for (const fault of faults) console.log(fault);
process.exit(faults.length > 0 ? 1 : 0);

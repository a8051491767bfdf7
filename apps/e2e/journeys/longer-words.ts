import type { BrowserContext } from 'playwright-core';

/** A language that needs more room than any of ours: German says in 140 letters what English says in 100. */
const LONGER_BY = 0.4;

/** In the browser, beside the catalogue: `longer(json)` reads its messages with every word of theirs drawn out; gaps and tags stay. */
const script = `{
  const grow = (text) => {
    let owed = 0;
    return text.replace(/<[^>]*>|\\p{L}+/gu, (word) => {
      if (word.startsWith('<')) return word;
      owed += word.length * ${LONGER_BY};
      const more = Math.floor(owed);
      owed -= more;
      return word + word.at(-1).repeat(more);
    });
  };
  const told = (part) => (typeof part === 'string' ? grow(part) : part.map((each) => (typeof each === 'object' ? choices(each) : each)));
  const choices = (each) => Object.fromEntries(Object.entries(each).map(([when, parts]) => [when, Array.isArray(parts) ? parts.map(told) : parts]));
  globalThis.longer = (json) => Object.fromEntries(Object.entries(JSON.parse(json)).map(([id, parts]) => [id, parts.map(told)]));
}`;

/** What the first link of every page then says. */
export const skipsToContent = 'Tớii nộii dunggg chínhhh';

/** Whoever opens a page here reads the interface in Vietnamese words that are four tenths longer: a language that nobody speaks. */
export async function lengthenWords(device: BrowserContext) {
  await device.addInitScript(script);
  await device.route(/\/assets\/vi-[\w-]+\.js$/, async (route) => {
    const answer = await route.fetch();
    const code = await answer.text();
    if (!code.includes('JSON.parse(')) throw new Error('The catalogue is built otherwise than its lengthening expects.');
    await route.fulfill({ response: answer, body: code.replace('JSON.parse(', 'longer(') });
  });
}

import { eventually } from '@caunoi/testing/events/eventually';
import type { Locator, Page } from 'playwright-core';

type Scope = Page | Locator;

/** Chooses a code by typing part of its name, as people do in a long list. */
export async function choose(scope: Scope, name: string | RegExp, typed: string, option: string) {
  const box = scope.getByRole('combobox', { name, exact: true });
  // With room below: a list closes when its box is scrolled away to reach what it offers.
  await box.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await box.fill(typed);
  // Lists open at the end of the document, outside of the form.
  const page = 'page' in scope ? scope.page() : scope;
  await page.getByRole('option', { name: option, exact: true }).click();
}

export const button = (scope: Scope, name: string | RegExp) => scope.getByRole('button', { name });
export const link = (scope: Scope, name: string | RegExp) => scope.getByRole('link', { name });
export const field = (scope: Scope, name: string | RegExp) => scope.getByRole('textbox', { name });

/** Resolves when the page with this heading is there. */
export const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();

/** Everything a reader of the page sees. */
export const textOf = (page: Page) => page.getByRole('main').innerText();

export const saved = (page: Page) => page.getByText(/^Đã lưu lúc/).waitFor();

/** What a machine proposes for a field, in its box. */
export const suggestion = (page: Page, value: string | RegExp) => page.getByRole('group', { name: value, exact: true });

/** Saves a part of a form and goes on to the one that follows. */
export async function next(page: Page, part: number, name: string) {
  await button(page, `Lưu và sang phần ${part}`).click();
  await heading(page, name);
}

/** Leaves the field, which saves at once what the form holds. */
export async function leave(page: Page) {
  await page.keyboard.press('Tab');
  await saved(page);
}

/** Loads the page until something stands on it: what others did takes a moment to arrive. */
export const appears = (page: Page, thing: Locator) =>
  eventually(async () => {
    await page.reload();
    await thing.waitFor({ timeout: 10_000 });
  });

/** Loads the page until something stands on it no more. `there`: what shows that the page is complete. */
export const disappears = (page: Page, thing: Locator, there: Locator) =>
  eventually(async () => {
    await page.reload();
    await there.waitFor();
    expect(await thing.count()).toBe(0);
  });

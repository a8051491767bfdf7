import type { Locator, Page } from 'playwright-core';

type Scope = Page | Locator;

/** Chooses a code by typing part of its name, as people do in a long list. */
export async function choose(scope: Scope, field: string, typed: string, option: string) {
  await scope.getByRole('combobox', { name: field, exact: true }).fill(typed);
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

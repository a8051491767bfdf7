import { read, tap, type, type Person } from './person';

/** Somebody who looks whether there is anything for mangoes: finds a technology, reads it, and one of its like. */
export async function visitor(person: Person) {
  const { page } = person;
  const main = page.getByRole('main');
  await type(person, main.locator('input[name="q"]'), 'giữ xoài tươi');
  await page.keyboard.press('Enter');
  await tap(person, main.getByRole('link', { name: /^Công nghệ/ }).first(), 'Công nghệ');
  const first = main.getByRole('link', { name: /xoài|trái|nano-chitosan/i }).first();
  await tap(person, first, 'the first result');
  await page.getByRole('heading', { level: 1, name: /nano-chitosan|trái|xoài/i }).waitFor();
  await read(person);
  await page.goBack();
  await tap(person, main.locator('h3 a, h2 a').nth(1), 'the second result');
  await page.getByText(/TRL/).first().waitFor();
  await read(person);
}

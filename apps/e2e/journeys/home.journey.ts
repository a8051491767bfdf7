import type { Locator, Page } from 'playwright-core';
import { heading, link } from './forms';
import { deviceOf, journey, newDevice, open } from './stage';

const figure = (text: string) => Number(/^[\d.]+/.exec(text.trim())?.[0].replaceAll('.', '') ?? Number.NaN);
/** How many the open tab of the search says that there are. */
const found = async (page: Page) => {
  const tab = page.getByRole('main').locator('.tabs [aria-current=page] .num');
  await tab.waitFor();
  return figure(await tab.innerText());
};
const section = (page: Page, name: string): Locator =>
  page
    .getByRole('main')
    .locator('section')
    .filter({ has: page.getByRole('heading', { level: 2, name, exact: true }) });

/** The first page: whatever it says leads to what it speaks of. */
export function homeJourney() {
  const step = journey();
  let page: Page;

  step('gives an example for the search, which finds something', async () => {
    page = await open(await newDevice(), '/');
    await page.getByRole('combobox', { name: 'Bạn cần giải quyết việc gì?' }).waitFor();
    await link(page, 'giữ xoài tươi lâu hơn').click();
    await page.waitForURL((address) => address.searchParams.get('q') === 'giữ xoài tươi lâu hơn');
    await link(page.getByRole('main'), /xoài/i).first().waitFor();
  });

  step('counts nothing that is not in the list behind the number', async () => {
    for (const what of ['nhu cầu đang mở', 'công nghệ còn hiệu lực', 'chuyên gia sẵn sàng']) {
      await page.goto('/');
      const counter = link(page.getByRole('main'), new RegExp(`${what}$`));
      const said = figure(await counter.innerText());
      expect(said).toBeGreaterThan(0);
      await counter.click();
      await heading(page, /./);
      expect([what, await found(page)]).toEqual([what, said]);
    }
  });

  step('says in which fields businesses ask the most, and leads to these needs', async () => {
    await page.goto('/');
    const fields = section(page, 'Doanh nghiệp đang cần gì').getByRole('listitem').getByRole('link');
    await fields.first().waitFor();
    const counts = (await fields.locator('.num').allInnerTexts()).map(figure);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    await fields.first().click();
    await page.waitForURL((address) => address.searchParams.getAll('sector').length === 1 && address.searchParams.get('kind') === 'need');
    expect(await found(page)).toBe(counts[0]);
  });

  step('draws where needs are on a map of the 34 provinces with both archipelagos, and leads to a province from there', async () => {
    await page.goto('/');
    await section(page, 'Nhu cầu và công nghệ trên cả nước').scrollIntoViewIfNeeded();
    const map = page.locator('.province-map svg');
    await map.waitFor();
    expect(await map.locator('a').count()).toBe(34);
    for (const name of ['Hoàng Sa', 'Trường Sa']) await map.getByText(name).waitFor();
    const first = page.getByRole('rowheader').first();
    const name = await first.innerText();
    await link(first, name).click();
    await page.waitForURL((address) => address.searchParams.getAll('province').length === 1);
    await page.getByRole('checkbox', { name: new RegExp(`^${name}`) }).waitFor();
  });

  step('shows what came in last on both sides', async () => {
    await page.goto('/');
    const { items } = (await (await page.request.get('/v1/search?kind=need&sort=newest&limit=1')).json()) as { items: { title: string }[] };
    const newest = section(page, 'Nhu cầu mới').getByRole('listitem');
    await newest
      .first()
      .getByText(items[0]?.title ?? 'none')
      .waitFor();
    await section(page, 'Công nghệ mới').getByRole('link').nth(1).click();
    await page.waitForURL(/\/technologies\//);
    await page.context().close();
  });

  step('has no page of components for people: that is for who builds it', async () => {
    const device = await newDevice();
    for (const path of ['/components', '/components.html', '/en/components', '/component-page/main.tsx'])
      expect([path, (await device.request.get(path)).status()]).toEqual([path, 404]);
    await device.close();
  });

  step('puts their own tasks before everything else for whoever is signed in', async () => {
    const device = await deviceOf('doanhnghiep');
    const own = await open(device, '/');
    await heading(own, 'Việc của bạn');
    await own.getByRole('list', { name: 'Việc của bạn' }).or(own.getByText('Không có việc nào đang chờ bạn.')).waitFor();
    expect(await own.getByRole('list', { name: 'Việc của bạn' }).getByRole('listitem').count()).toBeLessThanOrEqual(3);
    await link(own.getByRole('main'), 'Mở bàn làm việc').click();
    await heading(own, /^Bàn làm việc/);
    await device.close();
  });
}

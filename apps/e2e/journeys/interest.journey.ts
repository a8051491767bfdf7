import type { BrowserContext, Page } from 'playwright-core';
import { barriersIn } from './accessibility.journey';
import { button, link } from './forms';
import { get } from './people';
import { deviceOf, journey, open } from './stage';

interface Own {
  id: string;
  title: string;
  status: string;
}

const both = 'Hai bên cùng quan tâm';

/** Interest of both sides is told to both at once, in the pages that they look at, and to neither before. */
export function interestJourney() {
  const step = journey();
  let [needs, offers]: BrowserContext[] = [];
  let [business, scientist]: Page[] = [];
  let [need, technology]: Own[] = [];
  const cardOf = (page: Page | undefined, other: Own | undefined) => page!.getByRole('article', { name: other!.title });

  step('tells the other side nothing while only one has said so', async () => {
    [needs, offers] = [await deviceOf('doanhnghiep'), await deviceOf('congnghe')];
    const first = async (device: BrowserContext, path: string) =>
      (await get<{ items: Own[] }>(device, path)).items.find(({ status }) => status === 'published');
    [need, technology] = [await first(needs, '/needs/mine'), await first(offers, '/technologies/mine')];
    [business, scientist] = [
      await open(needs, `/needs/${need!.id}?suggestion=${technology!.id}`),
      await open(offers, `/technologies/${technology!.id}?tab=needs`),
    ];
    await button(cardOf(scientist, need), /^Quan tâm/).waitFor();
    await button(cardOf(business, technology), /^Quan tâm/).click();
    await cardOf(business, technology).getByText('Bạn quan tâm, chờ bên kia').waitFor();
    await scientist.reload();
    await button(cardOf(scientist, need), /^Quan tâm/).waitFor();
    expect(await cardOf(scientist, need).innerText()).not.toMatch(/quan tâm, chờ|cùng quan tâm/);
  });

  step('tells both as soon as the other has, without loading a page anew, and what happens next', async () => {
    await button(cardOf(scientist, need), /^Quan tâm/).click();
    for (const card of [cardOf(scientist, need), cardOf(business, technology)]) {
      await card.getByText(both, { exact: true }).waitFor();
      await card.getByText(/^Cả hai bên vừa biết điều này\. Nơi trao đổi riêng trên nền tảng chưa mở/).waitFor();
    }
    await business!.getByText('Hai bên cùng quan tâm. Bên kia cũng vừa được báo.').waitFor();
    expect(await barriersIn(business!, 'mutual interest', 320)).toEqual([]);
  });

  step('draws it on the desk', async () => {
    const desk = await open(needs!, '/desk');
    const row = desk
      .locator('#needs')
      .getByRole('listitem')
      .filter({ has: link(desk, need!.title) });
    await row.getByText(both).waitFor();
    await desk.close();
  });

  step('is over for both when one takes it back', async () => {
    await button(cardOf(business, technology), 'Rút quan tâm').click();
    await cardOf(scientist, need).getByText('Bạn quan tâm, chờ bên kia').waitFor();
    await button(cardOf(scientist, need), 'Rút quan tâm').click();
    await button(cardOf(scientist, need), /^Quan tâm/).waitFor();
    for (const device of [needs, offers]) await device!.close();
  });
}

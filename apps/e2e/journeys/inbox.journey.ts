import { randomUUID } from 'node:crypto';
import type { BrowserContext, Page } from 'playwright-core';
import { barriersIn } from './accessibility.journey';
import { button, heading, link } from './forms';
import { newPerson, post } from './people';
import { deviceOf, journey, newDevice, open } from './stage';
import { wholeNeed } from './whole-need';

interface Drafted {
  id: string;
  version: number;
}

/** On a platform that goes on, another one at each run. */
const title = `Sấy bánh tráng trong mùa mưa, lò ${randomUUID().slice(0, 8)}`;
const phone = { width: 390, height: 844 };
const tasks = (page: Page, urgency: string) => page.getByRole('list', { name: urgency });

/** What waits for whom: it comes with its act and its clock, is counted in the bars, and goes when it is done. */
export function inboxJourney() {
  const step = journey();
  let business: BrowserContext;
  let need: Drafted;

  step('counts no draft, and puts it where it can wait', async () => {
    business = (await newPerson('business', 'Lò bánh tráng Trảng Bàng')).device;
    need = await post<Drafted>(business, '/needs', { ...wholeNeed(), title });
    const page = await open(business, '/desk');
    const draft = tasks(page, 'Khi nào tiện').getByRole('listitem').filter({ hasText: title });
    await draft.getByText('Nhu cầu đang viết dở').waitFor();
    await draft.getByText(/^sửa lần cuối/).waitFor();
    await page.getByText('Không có việc nào đang chờ bạn.').waitFor();
    expect(await link(draft, /^Viết tiếp/).getAttribute('href')).toBe(`/needs/${need.id}/edit`);
    expect(await page.getByText(/việc đang chờ$/).count()).toBe(0);
    await page.close();
  });

  step('gives a reviewer each text with the time that is left, and one act', async () => {
    await post(business, `/needs/${need.id}/submission`, { version: need.version });
    const reviewer = await deviceOf('duyet');
    const page = await open(reviewer, '/desk');
    const row = page.getByRole('main').getByRole('listitem').filter({ hasText: title });
    await row.getByText('Một nhu cầu chờ bạn duyệt').waitFor();
    await row.getByText(/^còn \d+ (ngày|giờ)/).waitFor();
    await link(page.getByRole('banner'), /^Bàn làm việc \d+ việc đang chờ$/).waitFor();
    await link(row, /^Duyệt/).click();
    await page.getByRole('heading', { name: title }).waitFor();
    await page.getByRole('radio', { name: /^Trả lại để sửa/ }).check();
    await page.getByRole('combobox', { name: 'Lý do' }).selectOption({ label: 'Viết chưa rõ' });
    await page.getByRole('textbox', { name: 'Lời nhắn cho người gửi' }).fill('Nói rõ sấy bao nhiêu một mẻ.');
    await button(page, 'Trả lại để sửa').click();
    await page.getByText(/^Đã trả lại để sửa: /).waitFor();
    await page.goto('/desk');
    await heading(page, 'Bàn làm việc');
    await page.getByText(/việc (nào )?đang chờ bạn\.$/).waitFor();
    expect(await row.count()).toBe(0);
    await reviewer.close();
  });

  step('tells its writer first of all, with the reason, in the bars too', async () => {
    const page = await open(business, '/desk');
    const row = tasks(page, 'Cần làm ngay').getByRole('listitem').filter({ hasText: title });
    await row.getByText('Nhu cầu cần sửa và gửi lại').waitFor();
    await row.getByText('Người duyệt: Viết chưa rõ').waitFor();
    await link(page.getByRole('banner'), /^Bàn làm việc 1 việc đang chờ$/).waitFor();
    await page.setViewportSize(phone);
    await link(page.getByRole('navigation', { name: 'Điều hướng nhanh' }), /^Bàn làm việc 1 việc đang chờ$/).waitFor();
    await link(row, /^Sửa và gửi lại/).click();
    await page.waitForURL(`**/needs/${need.id}/edit`);
    await business.close();
  });

  step('opens “Tôi cần / Tôi có” from the middle of the bar, by keyboard, for whoever it is', async () => {
    for (const device of [await newDevice(), await deviceOf('chuyengia'), await deviceOf('duyet')]) {
      const page = await device.newPage();
      await page.setViewportSize(phone);
      await page.goto('/search');
      const opener = button(page.getByRole('navigation', { name: 'Điều hướng nhanh' }), 'Đăng mới');
      await opener.focus();
      await page.keyboard.press('Enter');
      const sheet = page.getByRole('dialog', { name: 'Bạn muốn đăng gì?' });
      await link(sheet, /^Tôi có một nhu cầu/).waitFor();
      expect(await barriersIn(page, 'Đăng mới', 320)).toEqual([]);
      await page.keyboard.press('Escape');
      await sheet.waitFor({ state: 'hidden' });
      await opener.and(page.locator(':focus')).waitFor();
      await page.keyboard.press('Space');
      await link(sheet, /^Tôi có công nghệ/).press('Enter');
      await page.waitForURL('**/technologies/new');
      await sheet.waitFor({ state: 'hidden' });
      await device.close();
    }
  });
}

import type { Page } from 'playwright-core';
import { heading, link } from './forms';
import { newPerson } from './people';
import { journey, newDevice, open } from './stage';

/** Ctrl and K, `/` and `?` on every page, for guests and for who is signed in; letters that act can be switched off. */
export function quickKeysJourney() {
  const step = journey();
  let page: Page;
  const palette = () => page.getByRole('dialog', { name: 'Đi tới hoặc làm nhanh' });
  const option = (name: string | RegExp) => palette().getByRole('option', { name });
  const openPalette = async () => {
    await page.keyboard.press('Control+k');
    await palette().waitFor();
  };
  const help = () => page.getByRole('dialog', { name: 'Phím tắt' });

  step('goes to a page by a few letters without accents', async () => {
    page = await open(await newDevice(), '/');
    // Which the first words do not have.
    await link(page, 'Đăng ký').waitFor();
    await page.keyboard.press('Control+k');
    await option('Đăng ký').waitFor();
    expect(await option('Bàn làm việc').count()).toBe(0);
    await page.keyboard.type('moi cong');
    await option('Mọi công nghệ').waitFor();
    expect(await option('Đăng ký').count()).toBe(0);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\?kind=technology/);
  });

  step('goes to a thing by the words of its title, and searches everything for the rest', async () => {
    await openPalette();
    await page.keyboard.type('xoai');
    await option(/Công nghệ.*[Xx]oài/)
      .first()
      .click();
    await page.waitForURL(/\/technologies\//);
    await openPalette();
    await page.keyboard.type('nuoc thai');
    await option('Tìm “nuoc thai” trong tất cả').click();
    await heading(page, /nuoc thai/);
  });

  step('stays open where a browser tells late that it was closed before', async () => {
    await openPalette();
    await page.evaluate(`document.querySelector('dialog[open]').dispatchEvent(new Event('close'))`);
    await page.keyboard.type('moi cong');
    await option('Mọi công nghệ').waitFor();
    await page.keyboard.press('Escape');
    await palette().waitFor({ state: 'hidden' });
  });

  step('leaves by Escape, and the focus is where it was', async () => {
    const box = page.getByRole('searchbox', { name: 'Tìm nhu cầu, công nghệ, chuyên gia' });
    await page.getByRole('main').getByRole('link').first().focus();
    await page.keyboard.press('/');
    await box.and(page.locator(':focus')).waitFor();
    await openPalette();
    await page.keyboard.press('Escape');
    await palette().waitFor({ state: 'hidden' });
    await box.and(page.locator(':focus')).waitFor();
  });

  step('says which keys there are, and switches letters off and on', async () => {
    const link = page.getByRole('main').getByRole('link').first();
    await link.focus();
    await page.keyboard.press('?');
    await help().waitFor();
    await help()
      .getByRole('checkbox', { name: /^Dùng phím tắt một ký tự/ })
      .uncheck();
    await help().getByRole('button', { name: 'Đóng' }).click();
    await link.and(page.locator(':focus')).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.press('?');
    await openPalette();
    await page.keyboard.type('phim tat');
    expect(await help().count()).toBe(0);
    await page.keyboard.press('Enter');
    await help()
      .getByRole('checkbox', { name: /^Dùng phím tắt một ký tự/ })
      .check();
    await page.keyboard.press('Escape');
    await help().waitFor({ state: 'hidden' });
    await page.context().close();
  });

  step('opens what only who is signed in may open', async () => {
    const { device } = await newPerson('business', 'Cơ sở Mây tre Phú Vinh');
    page = await open(device, '/');
    await page.getByRole('button', { name: /^Tài khoản:/ }).waitFor();
    await openPalette();
    await page.keyboard.type('ban lam');
    await option('Bàn làm việc').waitFor();
    await page.keyboard.press('Enter');
    await heading(page, 'Bàn làm việc');
    await device.close();
  });
}

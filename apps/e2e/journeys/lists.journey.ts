import { read, utils } from '@e965/xlsx';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { button, heading, link } from './forms';
import { deviceOf, journey, newDevice, open } from './stage';

/** Lists go along as files: all that was found, not what is on the page, with heads in the reader's language. */
export function listsJourney() {
  const step = journey();

  step('takes along everything that a search found', async () => {
    const page = await open(await newDevice(), '/search?kind=technology');
    await heading(page, 'Tìm kiếm');
    const found = await link(page, /^Công nghệ \d+/).innerText();
    const csv = await taken(page, 'Văn bản có dấu phẩy (CSV)');
    expect(csv.name).toMatch(/^ket-qua-\d{4}-\d\d-\d\d\.csv$/);
    const text = csv.bytes.toString('utf8');
    expect(text).toMatch(/^\ufeffMã,Loại,Tên,/);
    const addresses = text.match(/http:\/\/[^,\r\n]+\/technologies\/[0-9a-f-]+/g) ?? [];
    expect(new Set(addresses).size).toBe(Number(/\d+/.exec(found)![0]));
    const sheet = await taken(page, 'Bảng tính (XLSX)');
    expect(sheet.name).toMatch(/\.xlsx$/);
    expect(sheet.bytes.subarray(0, 2).toString()).toBe('PK');
    await page.context().close();
  });

  // Longer than the demo's: its pages are dealt out here. What packs a long sheet must do so under the policy of the page.
  step('takes along a long list, too', async () => {
    const page = await open(await newDevice(), '/search?kind=technology');
    const pages = 20;
    let dealt = 0;
    await page.route(/\/v1\/search\?.*limit=50/, async (route) => {
      dealt += 1;
      const answer = (await (
        await route.fetch({
          url: route
            .request()
            .url()
            .replace(/&cursor=[^&]*/, ''),
        })
      ).json()) as { next: string | null };
      await route.fulfill({ json: { ...answer, next: dealt % pages === 0 ? null : `page-${dealt}` } });
    });
    const { bytes } = await taken(page, 'Bảng tính (XLSX)');
    expect(dealt).toBe(pages);
    const [sheet] = Object.values(read(bytes).Sheets);
    expect(utils.sheet_to_json(sheet!)).toHaveLength(50 * pages);
    await page.context().close();
  });

  step('takes along the needs of its own organisation', async () => {
    const page = await open(await deviceOf('doanhnghiep'), '/desk');
    await heading(page, 'Bàn làm việc');
    const { bytes } = await taken(page, 'Văn bản có dấu phẩy (CSV)', '#needs');
    const rows = await page.locator('#needs .caserow').count();
    expect(bytes.toString('utf8').match(/\/needs\/[0-9a-f-]+/g)).toHaveLength(rows);
    await page.context().close();
  });
}

async function taken(page: Page, kind: string, part = 'main') {
  const scope = page.locator(part);
  await button(scope, 'Tải danh sách').click();
  const [download] = await Promise.all([page.waitForEvent('download'), button(scope, kind).click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

import { button } from './forms';
import { newPerson } from './people';
import { journey, open } from './stage';

/** How the software of an organisation is let in, and kept out again. */
export function apiKeyJourney() {
  const step = journey();

  step('a manager makes a key, a program drafts a need with it, and the key is revoked', async () => {
    const { device } = await newPerson('business', 'HTX Phần Mềm');
    const page = await open(device, '/organisation');
    await button(page, 'Tạo khóa').click();
    await button(page, 'Tạo khóa').click();
    await page.getByRole('group', { name: 'Có 2 chỗ cần sửa' }).waitFor();
    await page.getByLabel('Khóa dùng cho phần mềm nào?').fill('Sổ kho');
    for (const scope of ['Đọc nhu cầu của tổ chức, cả bản nháp', 'Tạo, sửa, gửi duyệt, rút nhu cầu']) await page.getByLabel(scope).check();
    await page.getByLabel('30 ngày').check();
    await button(page, 'Tạo khóa').click();
    const key = await page.getByRole('region', { name: 'Khóa “Sổ kho”' }).getByLabel('Khóa').inputValue();
    expect(key).toMatch(/^cn_/);

    const program = (method: string, data?: object) =>
      device.request.fetch('/v1/needs' + (data ? '' : '/mine'), {
        method,
        headers: { authorization: `Bearer ${key}`, cookie: '' },
        ...(data ? { data } : {}),
      });
    expect((await program('POST', { title: 'Xoài giữ tươi 35 ngày', problem: 'Nửa cuối chuyến thì thối cuống.' })).status()).toBe(201);
    expect((await program('GET')).status()).toBe(200);

    await page.reload();
    await page.getByText('Sổ kho').first().waitFor();
    expect(await page.getByText(key).count()).toBe(0);
    await page.getByText('dùng lần cuối').waitFor();
    await button(page, 'Thu hồi Sổ kho').click();
    await button(page.getByRole('dialog'), 'Thu hồi khóa').click();
    await page.getByText('Đã thu hồi khóa “Sổ kho”').waitFor();
    await page.getByText('dùng lần cuối').waitFor({ state: 'detached' });
    expect((await program('GET')).status()).toBe(401);
    await device.close();
  });
}

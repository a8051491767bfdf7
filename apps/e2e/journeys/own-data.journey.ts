import { readFile } from 'node:fs/promises';
import { appears, button, heading } from './forms';
import { newPerson } from './people';
import { deviceOf, journey, open } from './stage';

const asked = 'Họ tên của tôi viết sai dấu, xin sửa giúp.';
const answered = 'Chúng tôi sửa trong tuần này và báo lại bạn.';

/** Somebody who wants to know what is held of them, agrees, takes it back, and asks whoever runs the platform. */
export function ownDataJourney() {
  const step = journey();

  step('agrees to a purpose and takes it back, takes a copy of everything, asks, and is answered', async () => {
    const { device, account } = await newPerson('business', 'HTX Dữ Liệu');
    const page = await open(device, '/account/data');
    await heading(page, 'Dữ liệu của tôi');
    const letters = page.getByRole('listitem').filter({ hasText: 'Thư gợi ý' }).first();
    await letters.getByText('Chưa đồng ý').waitFor();
    await button(letters, 'Tôi đồng ý Thư gợi ý').click();
    await letters.getByText('Đang đồng ý').waitFor();
    await button(letters, 'Rút lại Thư gợi ý').click();
    await letters.getByText('Đã rút lại').first().waitFor();
    await letters.getByText('Những lần trước').click();
    await letters.getByText(/: rút lại, ở trang này/).waitFor();

    const [json] = await Promise.all([page.waitForEvent('download'), button(page, 'Tải tệp JSON cho máy').click()]);
    expect(await readFile(await json.path(), 'utf8')).toContain(account.email);
    const [pdf] = await Promise.all([page.waitForEvent('download'), button(page, 'Tải bản PDF để đọc').click()]);
    expect((await readFile(await pdf.path())).subarray(0, 5).toString()).toBe('%PDF-');

    await button(page, 'Gửi yêu cầu').click();
    await page.getByRole('group', { name: 'Có 2 chỗ cần sửa' }).waitFor();
    await page.getByRole('combobox', { name: 'Bạn muốn' }).selectOption({ label: 'Sửa dữ liệu của tôi' });
    await page.getByRole('textbox', { name: 'Cụ thể là gì' }).fill(asked);
    await button(page, 'Gửi yêu cầu').click();
    await page.getByText('Đã nhận, chờ trả lời').waitFor();

    const office = await deviceOf('quantri');
    const desk = await open(office, '/admin/data-requests');
    const waiting = desk.getByRole('listitem').filter({ hasText: account.email });
    await button(waiting, /^Trả lời/).click();
    await desk.getByRole('combobox', { name: 'Câu trả lời' }).selectOption({ label: 'Đã thực hiện xong' });
    await desk.getByRole('textbox', { name: /^Viết cho/ }).fill(answered);
    await button(desk, 'Gửi trả lời').click();
    await waiting.getByText('Đã xong').waitFor();
    await office.close();

    await page.reload();
    await page.getByText(answered).waitFor();
    await page.goto('/notifications');
    await appears(page, page.getByRole('link', { name: 'Yêu cầu của bạn về dữ liệu đã được trả lời' }));
    await device.close();
  });
}

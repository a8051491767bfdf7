import { docx, DOCX } from '@caunoi/testing/documents';
import { eventually } from '@caunoi/testing/events/eventually';
import { randomUUID } from 'node:crypto';
import type { BrowserContext } from 'playwright-core';
import { copyOf, publishedBy, type Sent } from './copied';
import { button, field, heading, link, saved } from './forms';
import { get, newPerson, post } from './people';
import { deviceOf, journey, newDevice, open } from './stage';

/** On a platform that goes on, others at each run. */
const run = randomUUID().slice(0, 8);
const title = `Màng phủ có báo cáo, mẻ ${run}`;
const report = `Báo cáo đo ${run}.docx`;
const problem =
  'Xưởng đóng gói gửi xoài đi biển chỉ giữ tươi được 21 ngày, cần giữ tươi 35 ngày. Tỷ lệ thối cuống hiện là 12%, cần dưới 3%. Ngân sách khoảng 1,2 tỷ đồng.';
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** Documents that prove something, and documents that begin a need. What was published goes again, and the draft with it. */
export function documentsJourney() {
  const step = journey();
  let [scientist, reviewer, business]: BrowserContext[] = [];
  let listing: Sent;

  step('opens a report to everybody, beside what it proves, once a reviewer has let it through', async () => {
    [scientist, reviewer] = [(await newPerson('scientist', `Viện báo cáo ${run}`)).device, await deviceOf('duyet')];
    listing = await copyOf(scientist, '/technologies', title);
    const path = `/technologies/${listing.id}`;
    const page = await open(scientist, `${path}/edit/maturity`);
    const add = page.getByLabel(/^Thêm tài liệu/);
    await add.setInputFiles({ name: 'Có macro.docx', mimeType: DOCX, buffer: docx(['x'], { more: { 'word/vbaProject.bin': 'x' } }) });
    await page.getByText('Tệp có chứa lệnh tự chạy (macro). Xin lưu lại thành bản không có macro.').waitFor();
    await add.setInputFiles({ name: report, mimeType: DOCX, buffer: docx(['Kết quả đo']) });
    await link(page, report).waitFor();
    await page.getByRole('combobox', { name: `Ai mở được ${report}` }).selectOption({ label: 'Mọi người' });
    await page.getByRole('combobox', { name: `${report} minh chứng cho` }).selectOption({ label: 'Kết quả đo' });
    await button(page, 'Lưu và sang phần 4').click();
    await heading(page, 'Sở hữu trí tuệ');
    const visitor = await newDevice();
    expect((await visitor.request.get(`/v1${path}/documents`)).status()).toBe(404);
    await publishedBy(reviewer, scientist, path);
    const shown = await open(visitor, path);
    const results = shown.locator('section').filter({ has: shown.getByRole('heading', { name: 'Kết quả đo' }) });
    const [file] = await Promise.all([shown.waitForEvent('download'), link(results, report).click()]);
    expect(file.suggestedFilename()).toBe(report);
    await visitor.close();
    await page.close();
  });

  step('what is for the other side says so to everybody else', async () => {
    const path = `/technologies/${listing.id}`;
    const page = await open(scientist!, `${path}/edit/maturity`);
    await button(page, 'Mở ra để sửa').click();
    await page.getByRole('combobox', { name: `Ai mở được ${report}` }).selectOption({ label: 'Bên cùng quan tâm' });
    await button(page, 'Lưu và sang phần 4').click();
    await heading(page, 'Sở hữu trí tuệ');
    await publishedBy(reviewer!, scientist!, path);
    const visitor = await newDevice(phone);
    const shown = await open(visitor, path);
    await shown.getByText('(mở khi hai bên cùng quan tâm)').waitFor();
    expect(await link(shown, report).count()).toBe(0);
    const { version } = await get<Sent>(scientist!, path);
    await post(scientist!, `${path}/archival`, { version });
    await visitor.close();
  });

  step('a need begins with what stands in a document, on a phone', async () => {
    business = (await newPerson('business', `Vựa có tài liệu ${run}`, phone)).device;
    const page = await open(business, '/needs/new');
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByLabel('Lấy chữ từ tệp có sẵn').click()]);
    await chooser.setFiles({ name: 'Đề bài.docx', mimeType: DOCX, buffer: docx([problem], { company: 'Công ty Lộ Danh' }) });
    const story = field(page, 'Bạn đang gặp vấn đề gì?');
    await eventually(async () => expect(await story.inputValue()).toBe(problem));
    await saved(page);
    // What the machine reads in it is proposed, as of what is typed.
    await field(page, 'Đặt cho nhu cầu một tên ngắn gọn').waitFor();
    const { items } = await get<{ items: (Sent & { problem: string })[] }>(business, '/needs/mine');
    expect(items).toMatchObject([{ problem }]);
    expect(JSON.stringify(items)).not.toContain('Lộ Danh');
    const gone = await business.request.delete(`/v1/needs/${items[0]!.id}`, { headers: { 'x-caunoi-csrf': '1' } });
    expect(gone.status()).toBe(204);
    for (const device of [business, scientist, reviewer]) await device!.close();
  });
}

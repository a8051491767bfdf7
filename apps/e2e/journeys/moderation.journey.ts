import { randomUUID } from 'node:crypto';
import type { BrowserContext, Page } from 'playwright-core';
import { appears, button, field, heading, link } from './forms';
import { get, newPerson, post } from './people';
import { deviceOf, journey, newDevice, open } from './stage';
import { wholeNeed } from './whole-need';

interface Sent {
  id: string;
  version: number;
  status: string;
}

/** On a platform that goes on, another one at each run. */
const run = randomUUID().slice(0, 8);
const title = `Thanh long cấp đông không rỉ dịch, mẻ ${run}`;
const queue = (page: Page) => page.getByRole('navigation', { name: 'Hàng chờ duyệt' });
const text = (page: Page) => page.getByRole('article');
const word = 'Bản này cần trả lời trước trưa nay';
const reason = `Gửi quảng cáo nhiều lần ${run}`;

/** Reviewers who share a queue, and administrators who look after people and work. Everything ends as it began. */
export function moderationJourney() {
  const step = journey();
  let owner: Awaited<ReturnType<typeof newPerson>>;
  let [moderator, administrator]: BrowserContext[] = [];
  let [first, second]: Page[] = [];
  let need: Sent;
  const devices = () => ({ moderator: moderator!, administrator: administrator!, first: first!, second: second! });

  const put = async (path: string, data: unknown) => {
    const answer = await owner.device.request.put(`/v1${path}`, { data, headers: { 'x-caunoi-csrf': '1' } });
    expect(answer.status()).toBe(200);
    return (await answer.json()) as Sent;
  };
  const current = () => get<Sent>(owner.device, `/needs/${need.id}`);
  const submit = async () => {
    const { id, version } = await current();
    need = await post<Sent>(owner.device, `/needs/${id}/submission`, { version });
  };

  step('opens a text that nobody is at, which is new and the first of its sender, and is at it', async () => {
    owner = await newPerson('business', `Vườn thanh long ${run}`);
    need = await post<Sent>(owner.device, '/needs', { ...wholeNeed(), title });
    await submit();
    moderator = await deviceOf('duyet');
    first = await open(moderator, `/review?item=${need.id}`);
    await first.getByText(/^Bạn đang giữ bản này đến/).waitFor();
    await first.getByText('Bản này chưa từng hiển thị.').waitFor();
    await first.getByText('Lần đầu tổ chức này gửi.').waitFor();
    await queue(first).getByRole('listitem').filter({ hasText: title }).getByText('Bạn đang duyệt').waitFor();
  });

  step('tells a second reviewer, who may read but not decide, and takes over with a word that the first one reads', async () => {
    administrator = await deviceOf('quantri');
    second = await open(administrator, `/review?item=${need.id}`);
    await text(second)
      .getByText(/đang duyệt bản này$/)
      .first()
      .waitFor();
    await second.getByRole('radio', { name: /^Duyệt, cho hiển thị/ }).check();
    const decide = button(text(second), 'Duyệt, cho hiển thị');
    expect(await decide.getAttribute('aria-disabled')).toBe('true');
    await button(second, /^Nhận lại từ/).click();
    const dialog = second.getByRole('dialog', { name: /^Nhận lại bản này từ/ });
    await button(dialog, 'Nhận lại').click();
    await dialog.getByText('Xin viết một lời cho người đang duyệt').first().waitFor();
    await field(dialog, /^Lời nhắn cho/).fill(word);
    await button(dialog, 'Nhận lại').click();
    await second.getByText(/^Bạn đang giữ bản này đến/).waitFor();
    await devices()
      .first.getByText(/đã nhận lại bản này từ bạn$/)
      .waitFor();
    await devices().first.getByText(`“${word}”`).waitFor();
  });

  step('returns it with a template, and takes the decision back', async () => {
    const { second: page } = devices();
    await page.getByRole('radio', { name: /^Trả lại để sửa/ }).check();
    await page.getByRole('combobox', { name: /^Dùng câu mẫu/ }).selectOption({ label: 'Thiếu con số' });
    expect(await field(page, 'Lời nhắn cho người gửi').inputValue()).toMatch(/^Xin nêu ít nhất một con số đo được/);
    await button(text(page), 'Trả lại để sửa').click();
    await page.getByText(/^Đã trả lại để sửa: /).waitFor();
    expect((await current()).status).toBe('returned');
    const decided = page.getByRole('region', { name: 'Vừa quyết định' }).getByRole('listitem').filter({ hasText: title });
    await button(decided, /^Lấy lại/).click();
    await page.getByText(`Đã lấy lại quyết định: ${title}`).waitFor();
    await page.getByRole('heading', { level: 2, name: title }).waitFor();
    expect((await current()).status).toBe('under_review');
  });

  step('sees what its owner is suggested, and publishes', async () => {
    const { second: page } = devices();
    await page.getByText('Xem ghép nối gợi ý gì cho nhu cầu này').click();
    await page.getByText(/^(Người gửi thấy đúng danh sách này|Chưa có công nghệ hay chuyên gia)/).waitFor();
    await page.getByRole('radio', { name: /^Duyệt, cho hiển thị/ }).check();
    await button(text(page), 'Duyệt, cho hiển thị').click();
    await page.getByText(/^Đã duyệt cho hiển thị: /).waitFor();
  });

  step('sees word by word what its owner has changed since', async () => {
    const { version } = await current();
    const statement = { ...wholeNeed(), title: title.replace('không rỉ dịch', 'ít rỉ dịch') };
    need = await put(`/needs/${need.id}`, { version, ...statement });
    await submit();
    const page = await open(devices().moderator, `/review?item=${need.id}`);
    await page.getByRole('heading', { name: 'Sửa 1 mục so với bản đã hiển thị' }).waitFor();
    expect([await page.locator('del').innerText(), await page.locator('ins').innerText()]).toEqual(['không', 'ít']);
    await page.close();
  });

  step('decides on several with one template, whose words the owner reads', async () => {
    const page = await open(devices().moderator, '/review');
    await button(page, 'Chọn nhiều bản').click();
    await page.getByRole('checkbox', { name: new RegExp(`${run}$`) }).check();
    await page.getByRole('combobox', { name: 'Quyết định bằng một câu mẫu' }).selectOption({ label: 'Trả lại: Còn thiếu phần' });
    await button(page, 'Trả lại các bản đã chọn').click();
    await button(page.getByRole('dialog', { name: 'Trả lại các bản đã chọn?' }), 'Trả lại').click();
    await page.getByText('Số bản đã trả lại: 1').waitFor();
    const own = await open(owner.device, `/needs/${need.id}`);
    await own.getByText(/Bài còn thiếu vài phần mà người đọc sẽ hỏi ngay/).waitFor();
    await own.close();
    await page.close();
    const { id, version } = await current();
    expect((await post<Sent>(owner.device, `/needs/${id}/withdrawal`, { version })).status).toBe('withdrawn');
  });

  step('keeps a person out, who is told why at the door, and lets them in again', async () => {
    const page = await open(devices().administrator, `/admin/accounts?q=${encodeURIComponent(owner.account.email)}`);
    await button(page, /^Khóa tài khoản/).click();
    const dialog = page.getByRole('dialog', { name: /^Khóa tài khoản của/ });
    await field(dialog, 'Lý do').fill(reason);
    await button(dialog, 'Khóa tài khoản').click();
    await page.getByText(/^Đã khóa từ/).waitFor();
    const door = await open(await newDevice(), '/sign-in');
    const enter = async () => {
      await field(door, 'Thư điện tử').fill(owner.account.email);
      await door.getByLabel('Mật khẩu', { exact: true }).fill(owner.account.password);
      await button(door, 'Đăng nhập').click();
    };
    await enter();
    await door.getByText(`“${reason}”`).waitFor();
    await button(page, /^Mở khóa/).click();
    await button(page, /^Khóa tài khoản/).waitFor();
    await enter();
    await door.waitForURL((address) => !address.pathname.endsWith('/sign-in'));
    await page.close();
  });

  step('finds who did what in the log, how reviewing goes, and runs a job', async () => {
    const page = await open(devices().administrator, '/admin/accounts');
    const tabs = page.getByRole('navigation', { name: 'Quản trị' });
    await link(tabs, 'Nhật ký').click();
    await heading(page, 'Nhật ký');
    await page.getByText(reason).first().waitFor();
    await page.getByRole('combobox', { name: 'Việc' }).selectOption({ label: 'Lấy lại quyết định về nhu cầu' });
    await button(page.getByRole('search'), 'Tìm').click();
    await page.waitForURL(/act=need\.reopen/);
    await appears(page, page.getByRole('listitem').filter({ hasText: 'Lấy lại quyết định về nhu cầu' }).first());
    const today = new Date().toLocaleDateString('en-GB', { timeZone: 'Asia/Ho_Chi_Minh' });
    await field(page, 'Từ ngày').fill(today);
    await field(page, 'Đến ngày').fill('31/02/2027');
    await button(page.getByRole('search'), 'Tìm').click();
    await field(page, 'Đến ngày').and(page.locator('[aria-invalid]')).fill(today);
    await button(page.getByRole('search'), 'Tìm').click();
    await page.waitForURL(/from=\d{4}-\d\d-\d\d&to=\d{4}-\d\d-\d\d/);
    await appears(page, page.getByRole('listitem').filter({ hasText: 'Lấy lại quyết định về nhu cầu' }).first());
    await link(tabs, 'Tin bị kẹt').click();
    await page.getByRole('heading', { name: 'Không có tin nào bị kẹt' }).waitFor();
    await link(tabs, 'Số liệu duyệt').click();
    await page
      .getByRole('region', { name: 'Nhu cầu' })
      .getByText(/bản được duyệt/)
      .first()
      .waitFor();
    await link(tabs, 'Tác vụ').click();
    const job = page.getByRole('listitem').filter({ hasText: 'need-expiry' });
    await button(job, /^Chạy ngay/).click();
    await job.getByText('Lần trước xong', { exact: true }).waitFor();
    for (const device of [devices().moderator, devices().administrator, owner.device]) await device.close();
  });
}

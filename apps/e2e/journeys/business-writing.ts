import { eventually } from '@caunoi/testing/events/eventually';
import type { Page } from 'playwright-core';
import type { Business } from './business.journey';
import { account, beginning, figures, leak, organisation, ownName, problem, terms, title, year } from './business-words';
import { button, choose, field, heading, leave, link, next, saved, suggestion, textOf } from './forms';
import { linkTo } from './letters';
import { fallsWhole } from './platform';
import { newDevice, open, type Step, thePlatform } from './stage';

const story = (page: Page) => field(page, 'Bạn đang gặp vấn đề gì?');
const quality = (page: Page) => page.getByRole('region', { name: 'Chất lượng nhu cầu' });

/** Signing up, and a need from the first words to the last look before it is sent. */
export function writing(step: Step, business: Business) {
  step('signs up on the way to its need; what it says of itself is marked so', async () => {
    business.device = await newDevice();
    const page = await open(business.device, '/');
    business.page = page;
    await link(page, /^Tôi có một nhu cầu/).click();
    await heading(page, 'Bạn cần đăng nhập');
    await link(page.getByRole('main'), 'Đăng nhập').waitFor();
    await link(page.getByRole('main'), 'Đăng ký').click();
    await heading(page, 'Đăng ký');
    expect(await page.getByRole('radio', { name: /^Tìm lời giải cho một nhu cầu/ }).isChecked()).toBe(true);
    await button(page, 'Tiếp tục').click();
    await link(page.getByRole('group', { name: /chỗ cần sửa/ }), /^Họ và tên/).waitFor();
    await field(page, 'Họ và tên').fill('Nguyễn Thị Lan');
    await field(page, 'Thư điện tử').fill(account.email);
    await field(page, 'Mật khẩu').fill(account.password);
    await button(page, 'Tiếp tục').click();
    await page.getByRole('heading', { name: /tự khai/ }).waitFor();
    await page.goBack();
    expect(await field(page, 'Họ và tên').inputValue()).toBe('Nguyễn Thị Lan');
    await button(page, 'Tiếp tục').click();
    await button(page, 'Tạo tài khoản').click();
    await link(page.getByRole('group', { name: /chỗ cần sửa/ }), /^Tên tổ chức/).waitFor();
    await field(page, 'Tên tổ chức').fill(organisation);
    await choose(page, 'Loại tổ chức', 'vừa', 'Doanh nghiệp nhỏ và vừa');
    await choose(page, 'Tỉnh, thành phố', 'tien giang', 'Đồng Tháp');
    await page.getByRole('checkbox', { name: /^Tôi đồng ý với điều khoản/ }).check();
    await field(page, /^Mã số thuế/).fill('1402999183');
    await button(page, 'Tạo tài khoản').click();
    await heading(page, 'Vấn đề đang gặp');
  });

  step('is asked for the problem when it goes on without a word', async () => {
    const { page } = business;
    await button(page, 'Lưu và sang phần 2').click();
    await page.getByText('Kể vấn đề trước đã, một câu cũng được.').first().waitFor();
    expect(await story(page).getAttribute('aria-invalid')).toBe('true');
  });

  step('loses nothing when the tab dies in the middle of a sentence', async () => {
    const { page } = business;
    await story(page).pressSequentially(beginning);
    await saved(page);
    await story(page).pressSequentially(figures);
    const typed = await story(page).inputValue();
    expect(typed).toBe(beginning + figures);
    const address = page.url();
    await crash(page);
    business.page = await open(business.device, address);
    const kept = await story(business.page).inputValue();
    expect(sharedBeginning(kept, typed) / typed.length).toBeGreaterThanOrEqual(0.99);
    await saved(business.page);
    business.needPath = new URL(business.page.url()).pathname.replace(/\/edit.*$/, '');
    expect(business.needPath).toMatch(/^\/needs\/[0-9a-f-]{36}$/);
  });

  // A platform of which only parts are killed owes nobody the word that it is down.
  const whatFalls = fallsWhole() ? 'the platform is down; when it is back' : 'parts of the platform are killed;';
  step(`goes on typing while ${whatFalls} the draft is there, on every device`, async () => {
    const { page, needPath } = business;
    await thePlatform().kill();
    await story(page).press('ControlOrMeta+End');
    await story(page).pressSequentially(terms);
    await story(page).blur();
    if (fallsWhole()) await page.getByText('Chưa gửi được lên máy chủ; bản đang viết vẫn giữ trên máy này.').waitFor();
    await thePlatform().restart();
    await saved(page);
    const other = await newDevice();
    const elsewhere = await open(other, `/sign-in?next=${needPath}/edit/problem`);
    await field(elsewhere, 'Thư điện tử').fill(account.email);
    await field(elsewhere, 'Mật khẩu').fill(account.password);
    await button(elsewhere.getByRole('main'), 'Đăng nhập').click();
    await heading(elsewhere, 'Vấn đề đang gặp');
    expect(await story(elsewhere).inputValue()).toBe(problem);
    await other.close();
  });

  step('sees what already resembles its words while it writes', async () => {
    const similar = business.page.getByRole('region', { name: 'Có thể bạn đã có lời giải' });
    await link(similar, /nano-chitosan/).waitFor();
  });

  step('takes or skips what the machine read in its words, each with these words', async () => {
    const { page } = business;
    await button(suggestion(page, 'Thực phẩm'), 'Dùng lĩnh vực này').click();
    await button(suggestion(page, /^Giữ tươi 35 ngày/), 'Bỏ qua').click();
    await field(page, 'Đặt cho nhu cầu một tên ngắn gọn').fill(title);
    await next(page, 2, 'Mục tiêu đo được');
    const days = suggestion(page, /: 20 → 35 ngày$/);
    expect(await days.innerText()).toContain('20 ngày, cần giữ tươi 35 ngày');
    await button(days, 'Dùng mục tiêu này').click();
    await button(suggestion(page, /: 12 → 3%$/), 'Dùng mục tiêu này').click();
    const second = page.getByRole('group', { name: 'Mục tiêu 2' });
    expect(await field(second, 'Cần đạt').inputValue()).toBe('3');
    expect(await field(second, 'Đơn vị').inputValue()).toBe('%');
    await next(page, 3, 'Ràng buộc, ngân sách, thời hạn');
    await button(suggestion(page, 'Không dùng hóa chất bị cấm ở châu Âu'), 'Dùng ràng buộc này').click();
    await button(suggestion(page, /500 triệu/), 'Dùng mức này').click();
    await button(suggestion(page, `30/09/${year}`), 'Dùng ngày này').click();
    await button(suggestion(page, 'Đồng Tháp'), 'Dùng nơi này').click();
    expect(await field(page, 'Cần có lời giải trước ngày nào?').inputValue()).toBe(`30/09/${year}`);
    expect(await page.getByRole('radio', { name: /^500 triệu/ }).isChecked()).toBe(true);
  });

  step('is told what is missing, each with the way to mend it, and cannot send before', async () => {
    const { page, needPath } = business;
    await next(page, 4, 'Hình thức hợp tác và bảo mật');
    await page.goto(`${needPath}/edit/check`);
    await heading(page, 'Kiểm tra và gửi duyệt');
    await eventually(async () => expect(await button(page, 'Gửi duyệt').getAttribute('aria-disabled')).toBe('true'));
    await quality(page).getByText('Còn 1 điều bắt buộc trước khi gửi duyệt').waitFor();
    await link(quality(page), 'Nên nêu mức sẵn sàng tối thiểu').waitFor();
    await link(quality(page), 'Chưa chọn hình thức hợp tác').click();
    await heading(page, 'Hình thức hợp tác và bảo mật');
    await page.getByRole('checkbox', { name: 'Thử nghiệm pilot' }).check();
    await page.getByRole('checkbox', { name: 'Li-xăng không độc quyền' }).check();
  });

  step('is shown every phrase that gives it away once it hides its name', async () => {
    const { page, needPath } = business;
    await page.getByRole('checkbox', { name: /^Ẩn tên tổ chức/ }).check();
    await page.getByText(/^Chưa thấy câu nào để lộ/).waitFor();
    await leave(page);
    await page.goto(`${needPath}/edit/problem`);
    await story(page).press('ControlOrMeta+End');
    await story(page).pressSequentially(leak);
    await page.getByText('Lời này để lộ bạn là ai, mà bạn chọn ẩn tên').waitFor();
    await link(quality(page), `“Xoài ${ownName}” để lộ tên tổ chức của bạn`).waitFor();
    await link(quality(page), '“0913 555 246” để lộ số điện thoại').waitFor();
    await story(page).fill(problem);
    await link(quality(page), /để lộ/).first().waitFor({ state: 'detached' });
    await leave(page);
  });

  step('reads everything once more, sees it as others will, and sends it', async () => {
    const { page, needPath } = business;
    await page.goto(`${needPath}/edit/check`);
    await heading(page, 'Kiểm tra và gửi duyệt');
    const answers = await textOf(page);
    expect(answers).toMatch(/giữ tươi: .*20.*35 ngày/);
    for (const answer of [problem, title, `30/09/${year}`, 'Thử nghiệm pilot', 'Ẩn tên đến khi hai bên đồng ý'])
      expect(answers).toContain(answer);
    await link(page, 'Xem như người khác thấy').click();
    await heading(page, title);
    const shown = await textOf(page);
    expect(shown).toContain('Tổ chức ẩn tên đến khi hai bên đồng ý');
    expect(shown).not.toContain(ownName);
    await link(page, 'Về trang kiểm tra').click();
    await quality(page).getByText('Đủ để gửi duyệt').waitFor();
  });

  step('is told that the address is to be proven first, gets the letter again, follows its link and sends the need', async () => {
    const { page, device } = business;
    const asked = page.getByText('Cần xác nhận thư điện tử trước khi gửi duyệt hoặc cho hiển thị');
    await asked.waitFor();
    const first = await linkTo(account.email, 'verify-email');
    await button(page, 'Gửi duyệt').click();
    const refused = page.getByRole('alert').filter({ has: asked });
    await button(refused, 'Gửi lại thư').click();
    await refused.getByText(`Đã gửi lại thư tới ${account.email}`).waitFor();
    let second = first;
    await eventually(async () => {
      second = await linkTo(account.email, 'verify-email');
      expect(second).not.toBe(first);
    });
    const letter = await open(device, `/verify-email#${second}`);
    await button(letter, 'Xác nhận địa chỉ này').click();
    await letter.getByText(`Đã xác nhận ${account.email}`).waitFor();
    await letter.close();
    await button(page, 'Gửi duyệt').click();
    await page.getByText('Đã gửi duyệt nhu cầu', { exact: true }).waitFor();
  });
}

/** Ends the process behind a tab, as a crash or a phone that runs out of memory does. */
async function crash(page: Page) {
  const session = await page.context().newCDPSession(page);
  const gone = new Promise((resolve) => page.once('crash', resolve));
  session.send('Page.crash').catch(() => undefined);
  await gone;
  await page.close();
}

function sharedBeginning(a: string, b: string) {
  const end = [...a].findIndex((letter, index) => letter !== b[index]);
  return end < 0 ? a.length : end;
}

import { eventually } from '@caunoi/testing/events/eventually';
import type { BrowserContext, Page } from 'playwright-core';
import { button, choose, field, heading, link, textOf } from './forms';
import { journey, newDevice, open, thePlatform } from './stage';

const organisation = 'Công ty TNHH Xoài Gió Chướng';
const account = { email: 'lan.nguyen@giochuong.example', password: 'mot cau de nho ve xoai' };

/** Of an organisation of the demo content. */
const takenTaxCode = '1402544903';

const year = new Date().getUTCFullYear() + 1;
const beginning = 'Xưởng đóng gói của chúng tôi ở Cao Lãnh, Đồng Tháp gửi xoài cát Chu sang Hà Lan bằng container lạnh.';
const figures = ' Xoài hiện chỉ giữ tươi được 20 ngày, cần giữ tươi 35 ngày mới kịp chuyến tàu biển. Tỷ lệ thối cuống hiện là 12%, cần dưới 3%.';
const terms = ` Không dùng hóa chất bị cấm ở châu Âu. Ngân sách khoảng 1,2 tỷ đồng, cần công nghệ từ TRL 7 trở lên, có lời giải trước ngày 30/09/${year}.`;
const leak = ' Gọi Xoài Gió Chướng theo số 0913 555 246.';
const title = 'Giữ xoài cát Chu tươi 35 ngày trên tàu sang Hà Lan';

/** A food company of Đồng Tháp, from its first words to being found, without being named. */
export function businessJourney() {
  const step = journey();
  let device: BrowserContext;
  let page: Page;
  let needPath: string;
  const needId = () => needPath.split('/').at(-1) ?? '';
  const story = () => field(page, 'Bạn đang gặp vấn đề gì?');

  step('signs up on the way to its need; what it says of itself is marked so', async () => {
    device = await newDevice();
    page = await open(device, '/');
    await link(page, /^Tôi có một nhu cầu/).click();
    await heading(page, 'Bạn cần đăng nhập');
    await link(page.getByRole('main'), 'Đăng nhập').click();
    await link(page, 'Đăng ký miễn phí').click();
    await heading(page, 'Đăng ký');
    expect(await page.getByRole('radio', { name: /^Tìm lời giải cho một nhu cầu/ }).isChecked()).toBe(true);
    await page.getByRole('heading', { name: /tự khai/ }).waitFor();
    await button(page, 'Tạo tài khoản').click();
    await page.getByRole('alert').getByRole('link', { name: /^Tên tổ chức/ }).waitFor();
    await field(page, 'Họ và tên').fill('Nguyễn Thị Lan');
    await field(page, 'Thư điện tử').fill(account.email);
    await field(page, 'Mật khẩu').fill(account.password);
    await field(page, 'Tên tổ chức').fill(organisation);
    await choose(page, 'Loại tổ chức', 'vừa', 'Doanh nghiệp nhỏ và vừa');
    await choose(page, 'Tỉnh, thành phố', 'tien giang', 'Đồng Tháp');
    await field(page, /^Mã số thuế/).fill(takenTaxCode);
    await button(page, 'Tạo tài khoản').click();
    await page.getByRole('alert').getByRole('link', { name: /Mã số thuế này đã được đăng ký$/ }).click();
    await field(page, /^Mã số thuế/).fill('1402999183');
    await button(page, 'Tạo tài khoản').click();
    await heading(page, 'Vấn đề đang gặp');
  });

  step('loses nothing when the tab dies in the middle of a sentence', async () => {
    await story().pressSequentially(beginning);
    await page.getByText(/^Đã lưu lúc/).waitFor();
    await story().pressSequentially(figures);
    const typed = await story().inputValue();
    expect(typed).toBe(beginning + figures);
    const address = page.url();
    await crash(page);
    page = await open(device, address);
    const kept = await story().inputValue();
    expect(sharedBeginning(kept, typed) / typed.length).toBeGreaterThanOrEqual(0.99);
    await page.getByText(/^Đã lưu lúc/).waitFor();
    needPath = new URL(page.url()).pathname.replace(/\/edit.*$/, '');
    expect(needPath).toMatch(/^\/needs\/[0-9a-f-]{36}$/);
  });

  step('goes on typing while the platform is down; when it is back the draft is there, on every device', async () => {
    await thePlatform().kill();
    await story().press('ControlOrMeta+End');
    await story().pressSequentially(terms);
    await story().blur();
    await page.getByText('Chưa gửi được lên máy chủ; bản đang viết vẫn giữ trên máy này.').waitFor();
    await thePlatform().restart();
    await button(page, 'Thử lại').click();
    await page.getByText(/^Đã lưu lúc/).waitFor();
    const other = await newDevice();
    const elsewhere = await open(other, `/sign-in?next=${needPath}/edit/problem`);
    await field(elsewhere, 'Thư điện tử').fill(account.email);
    await field(elsewhere, 'Mật khẩu').fill(account.password);
    await button(elsewhere.getByRole('main'), 'Đăng nhập').click();
    await heading(elsewhere, 'Vấn đề đang gặp');
    expect(await field(elsewhere, 'Bạn đang gặp vấn đề gì?').inputValue()).toBe(beginning + figures + terms);
    await other.close();
  });

  step('sees what already resembles its words while it writes', async () => {
    const similar = page.getByRole('region', { name: 'Có thể bạn đã có lời giải' });
    await link(similar, /nano-chitosan/).waitFor();
  });

  step('takes or skips what the machine read in its words, each with these words', async () => {
    await suggestion(page, 'Thực phẩm').getByRole('button', { name: 'Dùng lĩnh vực này' }).click();
    await suggestion(page, /^Giữ tươi 35 ngày/).getByRole('button', { name: 'Bỏ qua' }).click();
    await field(page, 'Đặt cho nhu cầu một tên ngắn gọn').fill(title);
    await next(page, 2, 'Mục tiêu đo được');
    const days = suggestion(page, /: 20 → 35 ngày$/);
    expect(await days.innerText()).toContain('20 ngày, cần giữ tươi 35 ngày');
    await button(days, 'Dùng mục tiêu này').click();
    await button(suggestion(page, /: 12 → 3%$/), 'Dùng mục tiêu này').click();
    const second = page.getByRole('group', { name: 'Mục tiêu 2' });
    expect(await second.getByRole('textbox', { name: 'Cần đạt' }).inputValue()).toBe('3');
    await next(page, 3, 'Ràng buộc, ngân sách, thời hạn');
    await button(suggestion(page, 'Không dùng hóa chất bị cấm ở châu Âu'), 'Dùng ràng buộc này').click();
    await button(suggestion(page, /500 triệu/), 'Dùng mức này').click();
    await button(suggestion(page, `30/09/${year}`), 'Dùng ngày này').click();
    await button(suggestion(page, 'Đồng Tháp'), 'Dùng nơi này').click();
    expect(await field(page, 'Cần có lời giải trước ngày nào?').inputValue()).toBe(`30/09/${year}`);
    expect(await page.getByRole('radio', { name: /500 triệu/ }).isChecked()).toBe(true);
  });

  step('is told what is missing, each with the way to mend it, and cannot send before', async () => {
    await next(page, 4, 'Hình thức hợp tác và bảo mật');
    await page.goto(`${needPath}/edit/check`);
    await heading(page, 'Kiểm tra và gửi duyệt');
    const send = button(page, 'Gửi duyệt');
    await eventually(async () => expect(await send.getAttribute('aria-disabled')).toBe('true'));
    const quality = page.getByRole('region', { name: 'Chất lượng nhu cầu' });
    await quality.getByText('Còn 1 điều bắt buộc trước khi gửi duyệt').waitFor();
    await link(quality, 'Nên nêu mức sẵn sàng tối thiểu').waitFor();
    await link(quality, 'Chưa chọn hình thức hợp tác').click();
    await heading(page, 'Hình thức hợp tác và bảo mật');
    await page.getByRole('checkbox', { name: /thí điểm|Thử nghiệm/ }).first().check();
  });

  step('is shown every phrase that gives it away once it hides its name', async () => {
    await page.getByRole('checkbox', { name: /^Ẩn tên tổ chức/ }).check();
    await page.getByText(/^Chưa thấy câu nào để lộ/).waitFor();
    await page.goto(`${needPath}/edit/problem`);
    await story().press('ControlOrMeta+End');
    await story().pressSequentially(leak);
    await page.getByText('Lời này để lộ bạn là ai, mà bạn chọn ẩn tên').waitFor();
    const quality = page.getByRole('region', { name: 'Chất lượng nhu cầu' });
    await link(quality, '“Xoài Gió Chướng” để lộ tên tổ chức của bạn').waitFor();
    await link(quality, '“0913 555 246” để lộ số điện thoại').waitFor();
    await story().fill(beginning + figures + terms);
    await link(quality, /để lộ/).first().waitFor({ state: 'detached' });
    await page.getByText(/^Đã lưu lúc/).waitFor();
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

const suggestion = (page: Page, value: string | RegExp) => page.getByRole('group', { name: value, exact: true });

async function next(page: Page, part: number, name: string) {
  await button(page, `Lưu và sang phần ${part}`).click();
  await heading(page, name);
}

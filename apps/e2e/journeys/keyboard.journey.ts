import type { Locator, Page } from 'playwright-core';
import { button, field, heading, link, saved, suggestion } from './forms';
import { newPerson } from './people';
import { journey, newDevice, open, openFirstWords } from './stage';

const problem =
  'Xưởng nhuộm của chúng tôi ở Tây Ninh thải 1.500 m³ nước mỗi ngày, cần xử lý màu nước thải để dùng lại. ' +
  'Độ màu hiện là 380 Pt-Co, cần dưới 50 Pt-Co. Không dùng hóa chất clo.';
/** A page has some dozens of stops; whoever needs more is lost. */
const MOST_STOPS = 120;

/** From signing in to a word on a suggestion with Tab, arrows, Enter and Space; no mouse is touched. */
export function keyboardJourney() {
  const step = journey();
  let page: Page;

  step('stays where it is and loses nothing when the app comes late', async () => {
    const device = await newDevice();
    const { page, come } = await openFirstWords(device, '/');
    await page.keyboard.press('Tab');
    await isFocused(page, link(page, 'Tới nội dung chính'));
    // The app makes it a box with completions.
    const box = page.locator('input[name="q"]');
    await type(page, box, 'giữ xoài');
    come();
    await link(page, 'Đăng ký').waitFor();
    await isFocused(page, box);
    await page.keyboard.type(' tươi');
    expect(await box.inputValue()).toBe('giữ xoài tươi');
    await page.keyboard.press('Enter');
    await heading(page, 'Kết quả cho “giữ xoài tươi”');
    await device.close();
  });

  step('skips to the content and signs in', async () => {
    const { account, device } = await newPerson('business', 'Xưởng nhuộm Bàu Đồn');
    await device.close();
    page = await open(await newDevice(), '/');
    await page.keyboard.press('Tab');
    await isFocused(page, link(page, 'Tới nội dung chính'));
    await page.keyboard.press('Enter');
    await press(page, link(page, /^Tôi có một nhu cầu/));
    await heading(page, 'Bạn cần đăng nhập');
    await press(page, link(page.getByRole('main'), 'Đăng nhập'));
    await heading(page, 'Đăng nhập');
    await type(page, field(page, 'Thư điện tử'), account.email);
    await type(page, field(page, 'Mật khẩu'), account.password);
    await page.keyboard.press('Enter');
    await heading(page, 'Vấn đề đang gặp');
  });

  step('writes the problem and takes what the machine read in it', async () => {
    await type(page, field(page, 'Bạn đang gặp vấn đề gì?'), problem);
    await press(page, button(suggestion(page, 'Xử lý màu nước thải để dùng lại'), 'Dùng tên này'));
    await press(page, button(suggestion(page, 'Nước và môi trường'), 'Dùng lĩnh vực này'));
    await press(page, button(page, 'Lưu và sang phần 2'));
    await heading(page, 'Mục tiêu đo được');
    await isFocused(page, page.getByRole('heading', { level: 1 }));
    await press(page, button(suggestion(page, /: 380 → 50 Pt-Co$/), 'Dùng mục tiêu này'));
    await press(page, button(page, 'Thêm mục tiêu'));
    await press(page, button(page, 'Bỏ mục tiêu 2'));
    await page.getByText('Đã bỏ mục tiêu 2').waitFor();
    await isFocused(page, field(page, 'Đo cái gì?'));
    await press(page, button(page, 'Lưu và sang phần 3'));
    await heading(page, 'Ràng buộc, ngân sách, thời hạn');
  });

  step('fills in lines, a choice, a date and codes of long lists', async () => {
    await press(page, button(suggestion(page, 'Không dùng hóa chất clo'), 'Dùng ràng buộc này'));
    const band = page.getByRole('radio', { name: /^5 – 10 tỷ/ });
    await tabTo(page, page.getByRole('radio').first());
    await arrowTo(page, band);
    const due = field(page, 'Cần có lời giải trước ngày nào?');
    await type(page, due, 'cuối tháng 8 năm sau');
    await page.getByText(/^Hiểu là 31/).waitFor();
    const level = page.getByRole('radiogroup', { name: 'Giải pháp phải sẵn sàng đến đâu?' }).getByRole('radio');
    await tabTo(page, level.first());
    expect(await due.inputValue()).toBe(`31/08/${new Date().getUTCFullYear() + 1}`);
    await arrowTo(page, level.nth(2));
    await chooseCode(page, 'Nơi cần giải pháp', 'long an', 'Tây Ninh');
    await press(page, button(page, 'Lưu và sang phần 4'));
    await heading(page, 'Hình thức hợp tác và bảo mật');
    await tabTo(page, page.getByRole('checkbox', { name: 'Thử nghiệm pilot' }));
    await page.keyboard.press('Space');
    expect(await page.getByRole('checkbox', { name: 'Thử nghiệm pilot' }).isChecked()).toBe(true);
    await page.keyboard.press('Tab');
    await saved(page);
    await press(page, button(page, 'Lưu và xem lại tất cả'));
    await heading(page, 'Kiểm tra và gửi duyệt');
  });

  step('sends it, accepts a suggestion and refuses another', async () => {
    await page.getByRole('region', { name: 'Chất lượng nhu cầu' }).getByText('Đủ để gửi duyệt').waitFor();
    await press(page, button(page, 'Gửi duyệt'));
    const card = page.getByRole('article');
    const entries = page.getByRole('navigation', { name: 'Danh sách gợi ý' }).getByRole('link');
    await entries.nth(1).waitFor();
    await press(page, button(card, 'Quan tâm'));
    await isFocused(page, button(card, 'Rút quan tâm'));
    await page.keyboard.press('j');
    await isFocused(page, entries.nth(1));
    const refused = await card.getByRole('heading').first().innerText();
    await press(page, button(card, 'Không hợp'));
    await isFocused(page, page.getByRole('radio').first());
    await arrowTo(page, page.getByRole('radio', { name: 'Vượt ngân sách' }));
    await press(page, button(page, 'Ẩn gợi ý này'));
    await page.getByRole('article', { name: refused }).waitFor({ state: 'detached' });
    await isFocused(page, page.getByRole('heading', { name: /gợi ý đáng gặp$/ }));
    await page.context().close();
  });
}

const isFocused = (page: Page, target: Locator) => target.and(page.locator(':focus')).waitFor({ state: 'attached' });

async function tabTo(page: Page, target: Locator) {
  await target.waitFor();
  const focused = target.and(page.locator(':focus'));
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    if ((await focused.count()) > 0) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${String(target)}`);
}

async function press(page: Page, target: Locator) {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

async function type(page: Page, target: Locator, text: string) {
  await tabTo(page, target);
  await page.keyboard.type(text);
}

/** Arrows go through the choices of a group and choose as they go. */
async function arrowTo(page: Page, radio: Locator) {
  for (let choices = 0; choices < 10 && !(await radio.isChecked()); choices += 1) await page.keyboard.press('ArrowDown');
  expect(await radio.isChecked()).toBe(true);
}

async function chooseCode(page: Page, name: string, typed: string, option: string | RegExp) {
  const box = page.getByRole('combobox', { name, exact: true });
  await type(page, box, typed);
  await page.getByRole('option', { name: option }).first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  expect(await box.inputValue()).toMatch(option);
}

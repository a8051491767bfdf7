import { eventually } from '@caunoi/testing/events/eventually';
import type { Page } from 'playwright-core';
import { appears, button, choose, field, heading, link, next, textOf } from './forms';
import { prove } from './people';
import type { Scientist } from './scientist.journey';
import { account, answeredNeed, confidential, organisation, problem, report, solution, summary, title } from './scientist-words';
import { deviceOf, newDevice, open, type Step } from './stage';

const quality = (page: Page) => page.getByRole('region', { name: 'Độ đầy đủ của hồ sơ công nghệ' });
const noveltyWarning = (page: Page) => page.getByText('Kể kỹ trước khi nộp đơn có thể làm mất tính mới');

/** A listing from its name to the needs that ask for it. */
export function listing(step: Step, scientist: Scientist) {
  step('signs up and begins a listing with its name', async () => {
    scientist.device = await newDevice();
    const page = await open(scientist.device, '/sign-up?next=/technologies/new');
    scientist.page = page;
    expect(await page.getByRole('radio', { name: /^Giới thiệu công nghệ/ }).isChecked()).toBe(true);
    await field(page, 'Họ và tên').fill('Lê Minh');
    await field(page, 'Thư điện tử').fill(account.email);
    await field(page, 'Mật khẩu').fill(account.password);
    await button(page, 'Tiếp tục').click();
    await field(page, 'Tên tổ chức').fill(organisation);
    await choose(page, 'Loại tổ chức', 'vien', 'Viện nghiên cứu');
    await choose(page, 'Tỉnh, thành phố', 'bac lieu', 'Cà Mau');
    await page.getByRole('checkbox', { name: /^Tôi đồng ý với điều khoản/ }).check();
    await button(page, 'Tạo tài khoản').click();
    await heading(page, 'Giới thiệu công nghệ');
    await prove(scientist.device, account.email);
    await field(page, 'Công nghệ của bạn tên là gì?').fill(title);
    await button(page, 'Bắt đầu viết').click();
    await heading(page, 'Bài toán và cách làm');
    scientist.listingPath = new URL(page.url()).pathname.replace(/\/edit.*$/, '');
  });

  step('says what it solves and how, what it is better at, and where that was measured', async () => {
    const { page } = scientist;
    await field(page, 'Tóm tắt').fill(summary);
    await field(page, 'Bài toán giải quyết').fill(problem);
    await field(page, 'Cách làm').fill(solution);
    await field(page, /^Từ khóa/).fill('tôm thẻ, nitrit, màng sinh học');
    await next(page, 2, 'Áp dụng, ưu điểm, kết quả');
    await field(page, 'Áp dụng ở đâu').fill('Ao lót bạt nuôi tôm thẻ siêu thâm canh, từ 1.000 đến 2.000 m².');
    await choose(page, 'Lĩnh vực', 'thuy san', 'Thủy sản');
    await page.keyboard.press('Escape');
    await field(page, 'So với cách đang làm').fill(
      'NO2 dưới 0,7 mg/L thay vì trên 5 mg/L, nước thay 2,6% thay vì 20% mỗi ngày, thêm 900 đồng mỗi kg tôm.',
    );
    const result = page.getByRole('group', { name: 'Kết quả 1', exact: true });
    await field(result, 'Đo gì').fill('NO2 sau ngày 45');
    await field(result, 'Được').fill('0,7');
    await field(result, 'Đơn vị').fill('mg/L');
    await field(result, 'Điều kiện đo').fill('9 ao, bốn vụ');
    await field(page, 'Đã thử nghiệm').fill('Bốn vụ trên 9 ao ở Cà Mau, hai trại.');
    await next(page, 3, 'Mức sẵn sàng');
  });

  step('is told by the questionnaire which level its proof shows, and what proof is missing', async () => {
    const { page } = scientist;
    await reached(page, 6, 'Biên bản pilot có Chi cục Thủy sản chứng kiến, tháng 3/2025.', 'B, có tài liệu');
    const claimed = page.getByRole('combobox', { name: 'Mức sẵn sàng bạn công bố' });
    await button(page, 'Dùng TRL 6').click();
    expect(await claimed.inputValue()).toBe('6');
    await page.getByText('Bằng chứng còn thiếu cho TRL 7').waitFor();
    await page.getByText('Có nhật ký vận hành nguyên mẫu tại cơ sở sử dụng, được bên sử dụng xác nhận.').last().waitFor();
    await reached(page, 7, 'Nhật ký hai trại nuôi, bốn vụ, có chữ ký chủ trại.', 'C, tự khai');
    await claimed.selectOption({ label: 'TRL 7: Trình diễn nguyên mẫu trong môi trường vận hành' });
    await link(quality(page), 'Mức công bố cao hơn mức có bằng chứng').waitFor();
    await level(page, 7)
      .getByRole('radio', { name: /^B, có tài liệu/ })
      .check();
    await link(quality(page), 'Mức công bố cao hơn mức có bằng chứng').waitFor({ state: 'detached' });
    await page.getByText('Bằng chứng còn thiếu cho TRL 8').waitFor();
    await next(page, 4, 'Sở hữu trí tuệ');
  });

  step('is warned that the text would destroy the novelty of what is not filed yet', async () => {
    const { page } = scientist;
    const right = page.getByRole('group', { name: 'Quyền 1', exact: true });
    await right.getByRole('combobox', { name: 'Loại' }).selectOption({ label: 'Giải pháp hữu ích' });
    await right.getByRole('combobox', { name: 'Tình trạng' }).selectOption({ label: 'Chưa nộp đơn' });
    await noveltyWarning(page).waitFor();
    await right.getByRole('combobox', { name: 'Tình trạng' }).selectOption({ label: 'Đã cấp' });
    await noveltyWarning(page).waitFor({ state: 'detached' });
    await link(quality(page), 'Quyền đã cấp cần có số bằng').waitFor();
    await field(right, 'Số đơn hoặc số bằng').fill('2-0003021');
    await field(right, /^Hết hạn/).fill('31/12/2034');
    await link(quality(page), 'Quyền đã cấp cần có số bằng').waitFor({ state: 'detached' });
    await button(page, 'Thêm quyền').click();
    const second = page.getByRole('group', { name: 'Quyền 2', exact: true });
    await second.getByRole('combobox', { name: 'Loại' }).selectOption({ label: 'Bí mật kinh doanh, bí quyết' });
    await second.getByRole('combobox', { name: 'Tình trạng' }).selectOption({ label: 'Chưa nộp đơn' });
    await page.getByRole('checkbox', { name: /^Là kết quả của nhiệm vụ/ }).check();
    await link(quality(page), 'Chưa ghi mã nhiệm vụ dùng ngân sách').waitFor();
    await field(page, 'Mã số nhiệm vụ').fill('ĐTĐL.CN-14/23');
    await page.getByRole('checkbox', { name: /được giao quyền sở hữu/ }).check();
    await next(page, 5, 'Hợp tác, giá, mức công khai');
  });

  step('is stopped by what is missing; mended, it goes to the reviewer', async () => {
    const { page } = scientist;
    await field(page, /^Phần chỉ tổ chức bạn và người duyệt đọc/).fill(confidential);
    await button(page, 'Lưu và xem lại tất cả').click();
    await heading(page, 'Kiểm tra và gửi duyệt');
    await eventually(async () => expect(await button(page, 'Gửi duyệt').getAttribute('aria-disabled')).toBe('true'));
    await link(quality(page), 'Chưa chọn hình thức hợp tác').click();
    await heading(page, 'Hợp tác, giá, mức công khai');
    await page.getByRole('checkbox', { name: 'Chuyển giao kèm dịch vụ kỹ thuật' }).check();
    await page.getByRole('radio', { name: /^500 triệu/ }).check();
    await choose(page, /^Tỉnh, thành phố/, 'ca mau', 'Cà Mau');
    await button(page, 'Lưu và xem lại tất cả').click();
    await quality(page).getByText('Đủ để gửi duyệt').waitFor();
    await button(page, 'Gửi duyệt').click();
    await page.getByText('Đã gửi duyệt hồ sơ công nghệ', { exact: true }).waitFor();
  });

  step('adds the report that shows it, and is asked before another goes', async () => {
    const { page, listingPath } = scientist;
    await page.goto(listingPath);
    const buffer = Buffer.from('%PDF-1.7 biên bản');
    const wrong = 'Nhầm tệp.pdf';
    for (const name of [report, wrong]) {
      await page.getByLabel(/^Thêm tài liệu/).setInputFiles({ name, mimeType: 'application/pdf', buffer });
      await link(page, name).waitFor();
    }
    const question = page.getByRole('dialog', { name: `Xóa tài liệu “${wrong}”?` });
    await button(page, `Xóa ${wrong}`).press('Enter');
    await question.waitFor();
    await page.keyboard.press('Enter');
    await question.waitFor({ state: 'hidden' });
    await page.reload();
    await button(page, `Xóa ${wrong}`).click();
    await button(question, 'Xóa tài liệu').click();
    await page.getByText(`Đã xóa tài liệu ${wrong}`).waitFor();
    await link(page, wrong).waitFor({ state: 'detached' });
    await link(page, report).waitFor();
  });

  step('is published by the reviewer, who alone reads the confidential tier', async () => {
    const reviewer = await deviceOf('duyet');
    const page = await open(reviewer, '/review');
    await link(page.getByRole('navigation', { name: 'Hàng chờ duyệt' }), title).click();
    const text = page.getByRole('article', { name: title });
    await text.getByText(confidential).waitFor();
    const [saved] = await Promise.all([page.waitForEvent('download'), link(text, report).click()]);
    expect(saved.suggestedFilename()).toBe(report);
    await page.getByRole('radio', { name: /^Duyệt, cho hiển thị/ }).check();
    await button(text, 'Duyệt, cho hiển thị').click();
    await page.getByText(/^Đã duyệt cho hiển thị: /).waitFor();
    await reviewer.close();
    const visitor = await newDevice();
    const found = await open(visitor, '/search?kind=technology&q=xo%20dua%20men%20nitrat%20hoa%20tom%20the');
    await appears(found, link(found, title));
    await link(found, title).click();
    await heading(found, title);
    // The first words of the page have the heading as well; the figures come with the app.
    await found.getByText('2-0003021').waitFor();
    const shown = await textOf(found);
    for (const words of [confidential, report]) expect(shown).not.toContain(words);
    for (const words of ['TRL 7', '2-0003021', '31/12/2034', 'Chuyển giao kèm dịch vụ kỹ thuật', '500 triệu', 'thay vì trên 5 mg/L'])
      expect(shown).toContain(words);
    const answer = await visitor.request.get(`/v1${scientist.listingPath}/overview`);
    expect((await answer.text()).includes(confidential)).toBe(false);
    await visitor.close();
  });

  step('sees ranked needs with reasons, and reviewers without a tie to it', async () => {
    const { page, listingPath } = scientist;
    await page.goto(`${listingPath}?tab=needs`);
    const need = page.getByRole('article', { name: answeredNeed });
    await appears(page, need);
    await button(need, 'Vì sao').click();
    await need.getByRole('table').waitFor();
    expect(await need.innerText()).toMatch(/Cộng\s+\d+(,\d)? \/ 100/);
    await link(page, /^Phản biện độc lập/).click();
    await page.getByRole('heading', { name: /người có thể phản biện độc lập$/ }).waitFor();
    await page.getByRole('article').first().waitFor();
  });

  step('confirms that it still stands', async () => {
    const { page, listingPath } = scientist;
    await page.goto(listingPath);
    const version = async () =>
      ((await (await scientist.device.request.get(`/v1${listingPath}`)).json()) as { confirmedAt: string }).confirmedAt;
    const before = await version();
    await button(page, 'Xác nhận vẫn còn đúng').click();
    await eventually(async () => expect(Date.parse(await version())).toBeGreaterThan(Date.parse(before)));
    await page.getByText('Đang hiển thị').waitFor();
  });
}

const level = (page: Page, number: number) => page.getByRole('radiogroup', { name: `Độ tin của bằng chứng TRL ${number}` });

async function reached(page: Page, number: number, note: string, grade: string) {
  await page
    .getByRole('radiogroup', { name: new RegExp(`^TRL ${number}:`) })
    .getByRole('radio', { name: 'Đã đạt' })
    .check();
  await field(page, `Bằng chứng cho TRL ${number}`).fill(note);
  await page
    .getByRole('radiogroup', { name: `Độ tin của bằng chứng TRL ${number}` })
    .getByRole('radio', { name: new RegExp(`^${grade}`) })
    .check();
}

import { appears, button, choose, disappears, field, heading, link, textOf } from './forms';
import type { Scientist } from './scientist.journey';
import { answeredNeed, headline, profileName } from './scientist-words';
import { newDevice, open, type Step } from './stage';

const search = '/search?kind=expert&q=vi%20sinh%20ao%20tom%20nuoc%20lo%20mang%20sinh%20hoc%20nitrat%20hoa';

/** The own profile: shown with consent, found, and gone as soon as the consent is taken back. */
export function profile(step: Step, scientist: Scientist) {
  let profilePath = '';

  step('writes a profile that nobody sees before consent is given', async () => {
    const { page } = scientist;
    await page.goto('/desk');
    await link(page, 'Tạo hồ sơ').first().click();
    await heading(page, 'Hồ sơ chuyên gia của tôi');
    await button(page, 'Tạo hồ sơ').click();
    await field(page, 'Tên hiển thị').fill(profileName);
    await field(page, 'Chuyên môn trong một dòng').fill(headline);
    await field(page, 'Giới thiệu').fill(
      'Mười một năm theo ao tôm thẻ ở Cà Mau, đo nitrit, amoni mỗi sáng và thuần hóa vi khuẩn nitrat hóa chịu mặn cho các trại nuôi.',
    );
    await choose(page, 'Dịch vụ nhận làm', 'tu van', 'Tư vấn kỹ thuật');
    await page.keyboard.press('Escape');
    await choose(page, 'Lĩnh vực ứng dụng', 'thuy san', 'Thủy sản');
    await page.keyboard.press('Escape');
    await choose(page, 'Lĩnh vực nghiên cứu', '4.1', 'Trồng trọt, lâm nghiệp và thủy sản');
    await page.keyboard.press('Escape');
    await field(page, 'Từ khóa').fill('tôm thẻ, nitrit, màng sinh học');
    await choose(page, 'Ngôn ngữ làm việc', 'viet', 'Tiếng Việt');
    await page.keyboard.press('Escape');
    await choose(page, 'Tỉnh, thành phố', 'ca mau', 'Cà Mau');
    await field(page, 'Số ngày rảnh mỗi tháng').fill('5');
    const work = page.getByRole('group', { name: 'Công trình 1', exact: true });
    await work.getByRole('combobox', { name: 'Loại công trình' }).selectOption({ label: 'Đề tài, dự án' });
    await field(work, 'Năm').fill('2024');
    await field(work, 'Tên').fill('Giảm NO2 ao tôm thẻ bằng màng sinh học nitrat hóa');
    await field(work, 'Tóm tắt việc đã làm và kết quả').fill('NO2 dưới 0,7 mg/L sau ngày 45 trên 9 ao tôm thẻ, bốn vụ.');
    await work.getByRole('radio', { name: 'Chủ trì' }).check();
    await page.getByRole('region', { name: 'Độ đầy đủ của hồ sơ chuyên gia' }).getByText('Đủ để hiển thị').waitFor();
    expect(await button(page, 'Cho hồ sơ hiển thị').getAttribute('aria-disabled')).toBe('true');
  });

  step('shows it with consent; it is found, and needs that ask for this person come with reasons', async () => {
    const { page, device } = scientist;
    await page.getByRole('checkbox', { name: /^Tôi đồng ý cho Cầu Nối hiển thị/ }).check();
    await button(page, 'Cho hồ sơ hiển thị').click();
    await button(page, 'Ẩn hồ sơ').waitFor();
    await link(page, 'Xem như người khác thấy').click();
    await heading(page, profileName);
    profilePath = new URL(page.url()).pathname;
    const shown = await textOf(page);
    for (const words of ['Tiếng Việt', '5 ngày', 'Tư vấn kỹ thuật', 'Giảm NO2 ao tôm thẻ']) expect(shown).toContain(words);
    const visitor = await newDevice();
    const found = await open(visitor, search);
    await appears(found, link(found, headline));
    await visitor.close();
    await page.goto(`${profilePath}?tab=needs`);
    await appears(page, page.getByRole('article', { name: answeredNeed }));
    expect((await device.request.get(`/v1${profilePath}`)).status()).toBe(200);
  });

  step('hides it: nobody finds or reads it any more', async () => {
    const { page } = scientist;
    await page.goto(profilePath);
    await button(page, 'Ẩn hồ sơ').click();
    await button(page.getByRole('dialog', { name: 'Ẩn hồ sơ chuyên gia?' }), 'Ẩn hồ sơ').click();
    await page.getByText('Chỉ mình bạn thấy trang này.').waitFor();
    const visitor = await newDevice();
    expect((await visitor.request.get(`/v1${profilePath}`)).status()).toBe(404);
    const missed = await open(visitor, profilePath);
    await heading(missed, 'Không có trang này');
    expect(await textOf(missed)).not.toContain(profileName);
    await missed.goto(search);
    await disappears(missed, link(missed, headline), missed.getByRole('heading', { level: 2, name: 'Kết quả' }));
    await visitor.close();
  });
}

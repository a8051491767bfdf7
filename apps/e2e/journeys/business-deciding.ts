import type { APIRequestContext, Locator, Page } from 'playwright-core';
import type { Business } from './business.journey';
import { organisation, ownName, title } from './business-words';
import { appears, button, field, heading, leave, link, textOf } from './forms';
import { deviceOf, newDevice, open, type Step, thePlatform } from './stage';

const comment = 'Xin nêu mức sẵn sàng tối thiểu để bên có công nghệ tự biết có nên gặp hay không.';
/** What somebody reads of a suggestion before the decision. */
const MOST_WORDS = 120;
const wordsIn = (text: string) => text.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length;
const reviewed = (page: Page) => page.getByRole('article', { name: title });
const suggestions = (page: Page) => page.getByRole('navigation', { name: 'Danh sách gợi ý' });
const suggested = (page: Page, name: RegExp) => page.getByRole('article', { name });

/** Suggestions, a say on them, the reviewer's word, and being found. */
export function deciding(step: Step, business: Business) {
  let looked = '';

  step('sees ranked, explained technologies and experts', async () => {
    const { page } = business;
    await page.getByRole('heading', { name: /gợi ý đáng gặp$/ }).waitFor();
    const listed = await suggestions(page).getByRole('link').allInnerTexts();
    const steps = listed.map((entry) => ['Rất phù hợp', 'Phù hợp', 'Có thể'].findIndex((band) => entry.includes(band)));
    expect(steps).toEqual(steps.toSorted((a, b) => a - b));
    await link(suggestions(page), /nano-chitosan/).click();
    await judged(suggested(page, /nano-chitosan/));
    await explained(suggested(page, /nano-chitosan/));
    await link(page, /^Chuyên gia \d+$/).click();
    await suggested(page, /sau thu hoạch/).waitFor();
    await link(page, /^Tất cả \d+$/).click();
  });

  step('goes from one to the next by the list and by letters; each has an address that stays', async () => {
    const { page } = business;
    const entries = suggestions(page).getByRole('link');
    const names = await entries.locator('b [lang]').allInnerTexts();
    const opened = (at: number) => page.getByRole('article', { name: names[at] ?? 'none' });
    await entries.nth(1).click();
    await opened(1).waitFor();
    expect(wordsIn(await opened(1).innerText())).toBeLessThanOrEqual(MOST_WORDS);
    const address = page.url();
    await page.keyboard.press('k');
    await opened(0).waitFor();
    expect(page.url()).not.toBe(address);
    await page.keyboard.press('j');
    await opened(1).waitFor();
    await page.reload();
    await opened(1).waitFor();
    expect(await page.getByRole('article').count()).toBe(1);
    await page.goBack();
    await opened(0).waitFor();
    await page.goto(address);
    await opened(1).waitFor();
    await page.goto(address.replace(/suggestion=[\da-f-]+/, 'suggestion=00000000-0000-7000-8000-000000000000'));
    await page.getByText('Gợi ý trong liên kết này không còn trong danh sách').waitFor();
    await opened(0).waitFor();
  });

  step('compares some side by side at an address of its own, and hides what all say alike', async () => {
    const { page, needPath } = business;
    await page.goto(needPath);
    await page.getByRole('article').first().waitFor();
    await page.getByRole('article').first().getByRole('checkbox', { name: 'So sánh' }).check();
    for (const letter of ['j', 'x']) await page.keyboard.press(letter);
    await page.getByText('Đã chọn 2').waitFor();
    await link(page, 'So sánh').click();
    await page.getByRole('heading', { name: 'So sánh 2 gợi ý' }).waitFor();
    await page.reload();
    const table = page.getByRole('region', { name: 'So sánh 2 gợi ý' }).getByRole('table');
    const rows = () => table.getByRole('rowheader').allInnerTexts();
    await table.getByRole('columnheader').nth(1).waitFor();
    const all = await rows();
    expect(all).toEqual(expect.arrayContaining(['Mức phù hợp', 'Còn thiếu', 'Mức sẵn sàng', 'Giá', 'Sở hữu trí tuệ', 'Nơi']));
    expect(all).toEqual(expect.arrayContaining([expect.stringMatching(/cần 35 ngày/)]));
    await page.getByRole('checkbox', { name: 'Chỉ hiện chỗ khác nhau' }).check();
    const cellsOf = (name: string) => table.getByRole('row', { name }).getByRole('cell').allInnerTexts();
    for (const name of await rows()) expect(new Set(await cellsOf(name)).size).toBeGreaterThan(1);
    await button(table, /^Quan tâm/)
      .first()
      .click();
    await page.getByText(/^Đã ghi: bạn quan tâm/).waitFor();
    await button(table, 'Rút quan tâm').and(page.locator(':not([aria-busy])')).click();
    await button(table, 'Rút quan tâm').waitFor({ state: 'detached' });
    await link(page, 'Về danh sách gợi ý').click();
    await button(page, 'Bỏ chọn').click();
    await page.getByText('Đã chọn 2').waitFor({ state: 'detached' });
  });

  step('lays conditions on the list: it follows at once, what it hides is counted, and the address keeps them', async () => {
    const { page, needPath } = business;
    await page.goto(needPath);
    const names = () => suggestions(page).getByRole('link').locator('b [lang]').allInnerTexts();
    await page.getByRole('article').first().waitFor();
    const all = await names();
    await button(page, /^Điều kiện/).click();
    const panel = page.getByRole('group', { name: 'Điều kiện' });
    await panel.getByRole('combobox', { name: 'Mức sẵn sàng ít nhất' }).selectOption('9');
    await page.getByText(new RegExp(`^Còn \\d+ trên ${all.length} gợi ý; \\d+ gợi ý không đạt điều kiện đang ẩn`)).waitFor();
    const kept = await names();
    expect(kept.length).toBeLessThan(all.length);
    expect(kept).toEqual(all.filter((name) => kept.includes(name)));
    await panel.getByRole('checkbox', { name: 'Chỉ ưu tiên, không ẩn gợi ý nào' }).check();
    await button(page, /ưu tiên từ TRL 9/).waitFor();
    expect((await names()).toSorted()).toEqual(all.toSorted());
    await panel.getByRole('checkbox', { name: 'Chỉ ưu tiên, không ẩn gợi ý nào' }).uncheck();
    await panel.getByRole('combobox', { name: 'Nơi' }).selectOption('north');
    await page.getByText('Không gợi ý nào đạt mọi điều kiện').waitFor();
    await page.reload();
    await button(page, /^Bỏ “Miền Bắc”: thêm \d+ gợi ý/).click();
    await page.getByRole('article').first().waitFor();
    expect(await names()).toEqual(kept);
    await button(page, /^Bỏ điều kiện: từ TRL 9/).click();
    expect(await names()).toEqual(all);
  });

  step('has the first verdict and its two buttons on the first screen of a phone', async () => {
    const { page, needPath } = business;
    const phone = await page.context().newPage();
    await phone.setViewportSize({ width: 390, height: 844 });
    await phone.goto(needPath);
    const first = phone.getByRole('article').first();
    const dock = await phone.getByRole('navigation', { name: 'Điều hướng nhanh' }).boundingBox();
    await first.getByRole('paragraph').first().waitFor();
    for (const act of [/^Quan tâm/, 'Không hợp']) {
      const place = await button(first, act).boundingBox();
      expect((place?.y ?? Infinity) + (place?.height ?? 0)).toBeLessThanOrEqual(dock?.y ?? 0);
    }
    await phone.close();
  });

  step('accepts one and refuses another with a reason; the refused one is gone at once', async () => {
    const { page } = business;
    await link(suggestions(page), /nano-chitosan/).click();
    const wanted = suggested(page, /nano-chitosan/);
    await button(wanted, /^Quan tâm/).click();
    await button(wanted, 'Rút quan tâm').waitFor();
    await link(suggestions(page), /sau thu hoạch/).click();
    const unwanted = suggested(page, /sau thu hoạch/);
    await button(unwanted, 'Không hợp').click();
    await button(unwanted, 'Ẩn gợi ý này').click();
    await unwanted.getByText('Xin chọn một lý do').waitFor();
    await unwanted.getByRole('radio', { name: 'Đã biết từ trước' }).check();
    await button(unwanted, 'Ẩn gợi ý này').click();
    await unwanted.waitFor({ state: 'detached' });
    await page.getByText('1 gợi ý bạn đã bỏ, không hiện lại').waitFor();
  });

  step('does not see it again after loading the page anew, nor after the platform was started anew', async () => {
    const { page } = business;
    for (const again of [async () => {}, restart]) {
      await again();
      await page.reload();
      await link(suggestions(page), /nano-chitosan/).click();
      await button(suggested(page, /nano-chitosan/), 'Rút quan tâm').waitFor();
      await page.getByText('1 gợi ý bạn đã bỏ, không hiện lại').waitFor();
      expect(await link(suggestions(page), /sau thu hoạch/).count()).toBe(0);
    }
  });

  step('gets it back from the reviewer once, with a word on what to mend', async () => {
    looked = new Date().toISOString();
    const device = await deviceOf('duyet');
    const page = await open(device, '/desk');
    await link(page.getByRole('navigation', { name: 'Trang của tôi' }), /^Chờ duyệt/).click();
    await link(page.getByRole('navigation', { name: 'Hàng chờ duyệt' }), title).click();
    await reviewed(page).getByText(organisation).waitFor();
    await reviewed(page).getByText('Nên nêu mức sẵn sàng tối thiểu').waitFor();
    await page.getByRole('radio', { name: /^Trả lại để sửa/ }).check();
    await button(page, 'Trả lại để sửa').click();
    await link(page.getByRole('group', { name: /chỗ cần sửa/ }), /^Lời nhắn cho người gửi/).waitFor();
    await page.getByRole('combobox', { name: 'Lý do' }).selectOption({ label: 'Viết chưa rõ' });
    await field(page, 'Lời nhắn cho người gửi').fill(comment);
    await button(page, 'Trả lại để sửa').click();
    await page.getByText(/^Đã trả lại để sửa: /).waitFor();
    await reviewed(page).waitFor({ state: 'detached' });
    await device.close();
  });

  step('mends it and sends it again', async () => {
    const { page, needPath } = business;
    await page.goto('/desk');
    await page.getByText('Người duyệt: Viết chưa rõ').waitFor();
    await link(page.getByRole('heading', { name: title }), title).click();
    await page.getByText(comment).waitFor();
    await link(page, 'Sửa và gửi lại').click();
    await page.getByText(comment).waitFor();
    await link(page, 'Ràng buộc, ngân sách, thời hạn').click();
    await page.getByRole('radio', { name: /^Đã hoàn chỉnh, có nơi đang dùng/ }).check();
    await leave(page);
    await page.goto(`${needPath}/edit/check`);
    await button(page, 'Gửi duyệt').click();
    await page.getByText('Đã gửi duyệt nhu cầu', { exact: true }).waitFor();
  });

  step('is told what is new since the last look and why, and finds every change with its reason in the history', async () => {
    const { page, needPath } = business;
    await page.goto(needPath);
    await page.getByRole('article').first().waitFor();
    const key = `caunoi-looked:${needPath.split('/').at(-1)}`;
    await page.evaluate(([name = '', at = '']) => localStorage.setItem(name, JSON.stringify({ at, since: at })), [key, looked]);
    await page.reload();
    const news = page.getByRole('paragraph').filter({ hasText: /^Có gì mới:/ });
    await news.filter({ hasText: 'bạn đã sửa nhu cầu' }).waitFor();
    await link(news, 'Lịch sử gợi ý').click();
    await page.getByRole('heading', { name: 'Lịch sử gợi ý' }).waitFor();
    await page.getByText('Danh sách đầu tiên: ').first().waitFor();
    await page.getByText('Vì bạn đã bỏ.').waitFor();
    const changed = page.getByRole('listitem').filter({ hasText: 'Vì bạn đã sửa nhu cầu.' }).last();
    expect(await changed.innerText()).toMatch(/Điểm [\d,]+ → [\d,]+ \(Mức sẵn sàng/);
    await link(page, 'Về danh sách gợi ý').click();
    await page.getByRole('article').first().waitFor();
  });

  step('is published by the reviewer and found by everybody, with and without accents, never by its name', async () => {
    const reviewer = await deviceOf('duyet');
    const review = await open(reviewer, '/review');
    await link(review.getByRole('navigation', { name: 'Hàng chờ duyệt' }), title).click();
    await review.getByRole('radio', { name: /^Duyệt, cho hiển thị/ }).check();
    await button(reviewed(review), 'Duyệt, cho hiển thị').click();
    await review.getByText(/^Đã duyệt cho hiển thị: /).waitFor();
    await reviewer.close();
    const visitor = await newDevice();
    const page = await open(visitor, '/search?kind=need');
    for (const words of ['xoài cát chu 35 ngày hà lan', 'xoai cat chu 35 ngay ha lan']) {
      await page.getByRole('searchbox', { name: 'Tìm nhu cầu, công nghệ, chuyên gia' }).fill(words);
      await page.getByRole('search').getByRole('button', { name: 'Tìm' }).click();
      await page.waitForURL((address) => address.searchParams.get('q') === words);
      await appears(page, link(page, title));
    }
    expect(await textOf(page)).not.toContain(ownName);
    await link(page, title).click();
    await heading(page, title);
    const read = await textOf(page);
    expect(read).toContain('Tổ chức ẩn tên đến khi hai bên đồng ý');
    expect(read).not.toContain(ownName);
    await namesNobody(visitor.request, business.needPath);
    await visitor.close();
  });

  step('copies it into a new need, whole, and throws the copy away', async () => {
    const { page, needPath } = business;
    await page.goto(needPath);
    await button(page, 'Việc khác').click();
    await button(page, 'Chép thành nhu cầu mới').click();
    await page.waitForURL((address) => address.pathname.endsWith('/edit') && !address.pathname.startsWith(needPath));
    const copy = new URL(page.url()).pathname.replace(/\/edit$/, '');
    await page.goto(`${copy}/edit/check`);
    await page.getByText(title, { exact: true }).first().waitFor();
    await page.goto(copy);
    await button(page, 'Việc khác').click();
    await button(page, 'Bỏ bản nháp').click();
    await button(page.getByRole('dialog', { name: 'Bỏ bản nháp này?' }), 'Bỏ bản nháp').click();
    await page.waitForURL((address) => !address.pathname.startsWith(copy));
    expect((await page.request.get(`/v1${copy}`)).status()).toBe(404);
  });
}

/** The verdict before anything else: one sentence, each target, what is missing; no points. */
async function judged(card: Locator) {
  const read = await card.innerText();
  expect(read).toMatch(/Đạt 34 trên 35 ngày; .+, trong ngân sách\./);
  const targets = await card.getByRole('listitem').allInnerTexts();
  expect(targets).toEqual(expect.arrayContaining([expect.stringMatching(/34 ngày, cần 35 ngày/), expect.stringMatching(/, cần 3%/)]));
  expect(targets.at(-1)).toContain('Chưa có quy mô để so sánh.');
  expect(read).not.toMatch(/\d điểm/);
}

/** Every reason with its points, and the sum, behind a button. */
async function explained(card: Locator) {
  expect(await card.getByRole('table').count()).toBe(0);
  await button(card, 'Vì sao').click();
  await card.getByRole('table').waitFor();
  const explanation = await card.innerText();
  expect(explanation).toMatch(/Cộng\s+\d+,\d \/ 100/);
  for (const words of ['35 ngày', '34 ngày', 'Giải thích do máy lập lúc']) expect(explanation).toContain(words);
}

async function restart() {
  await thePlatform().kill();
  await thePlatform().restart();
}

/** Every answer that anybody may ask for. */
async function namesNobody(api: APIRequestContext, needPath: string) {
  const ask = async (address: string) => {
    const answer = await api.get(`/v1${address}`);
    expect(answer.status()).toBe(200);
    return answer.text();
  };
  for (const address of [needPath, `${needPath}/overview`, '/search?q=xoai%20cat%20chu%20ha%20lan', '/overview'])
    expect({ address, names: (await ask(address)).includes(ownName) }).toEqual({ address, names: false });
  expect(JSON.parse(await ask(needPath))).toMatchObject({ anonymous: true, organisationId: null, confidential: null });
  const { items } = JSON.parse(await ask(`/search?kind=need&q=${encodeURIComponent(ownName)}`)) as { items: { id: string }[] };
  expect(items.filter(({ id }) => needPath.endsWith(id))).toEqual([]);
}

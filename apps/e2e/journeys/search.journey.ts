import { eventually } from '@caunoi/testing/events/eventually';
import type { Page } from 'playwright-core';
import { button, heading, link } from './forms';
import { get } from './people';
import { journey, newDevice, open } from './stage';

interface Found {
  total: number;
  precise: number;
  near: number;
  items: { id: string; title: string; precise: boolean }[];
}

const find = async (page: Page, query: string) => get<Found>(page.context(), `/search?${query}`);
const box = (page: Page) => page.getByRole('searchbox', { name: 'Tìm nhu cầu, công nghệ, chuyên gia' });
const lineOf = ({ total, precise, near }: Found) => (near > 0 ? `${precise} đúng ý · ${near} gần ý` : `${total} kết quả`);
const titles = (page: Page) => page.locator('.hits h3 a');
const asked = (page: Page, q: string) => page.waitForURL((address) => address.searchParams.get('q') === q);

/** Whoever looks for something: results while typing, by keyboard, with filters in words, and a way on where nothing is found. */
export function searchJourney() {
  const step = journey();
  let page: Page;

  step('shows results while words are typed, loses no letter, and Back leads to the search before', async () => {
    page = await open(await newDevice(), '/search?q=robot');
    await link(page, 'Đăng ký').waitFor();
    const before = (await page.evaluate('history.length')) as number;
    await box(page).press('Control+a');
    await box(page).pressSequentially('giu xoai tuoi', { delay: 60 });
    expect(await box(page).inputValue()).toBe('giu xoai tuoi');
    await asked(page, 'giu xoai tuoi');
    const found = await find(page, 'q=giu%20xoai%20tuoi');
    await page.locator('.found p', { hasText: lineOf(found) }).waitFor();
    expect(await titles(page).allTextContents()).toEqual(found.items.map(({ title }) => title));
    expect(await page.evaluate('history.length')).toBe(before + 1);
    await page.goBack();
    await asked(page, 'robot');
    expect(await box(page).inputValue()).toBe('robot');
    await page.goForward();
    await heading(page, 'Kết quả cho “giu xoai tuoi”');
  });

  step('goes through the results with arrows and opens one', async () => {
    await box(page).focus();
    await page.keyboard.press('ArrowDown');
    await isFocused(page, 0);
    await page.keyboard.press('ArrowDown');
    await isFocused(page, 1);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await box(page).and(page.locator(':focus')).waitFor();
    await page.keyboard.press('ArrowDown');
    const name = await titles(page).first().innerText();
    await page.keyboard.press('Enter');
    await heading(page, name);
    await page.goBack();
    await heading(page, 'Kết quả cho “giu xoai tuoi”');
  });

  step('reads filters that are typed, and shows each as one that can be taken away', async () => {
    await page.keyboard.press('/');
    await page.keyboard.type('nước thải linhvuc:"nước và môi trường" trl:5..8 -nhuộm');
    const chip = (name: string) => button(page, name);
    await chip('Bỏ lọc Mức sẵn sàng: TRL 5 đến 8').waitFor();
    await chip('Bỏ lọc Không có: không có “nhuộm”').waitFor();
    const chosen = page.getByRole('group', { name: 'Lĩnh vực' }).getByRole('checkbox', { name: 'Nước và môi trường' });
    expect(await chosen.isChecked()).toBe(true);
    await chip('Bỏ lọc Lĩnh vực: Nước và môi trường').click();
    await asked(page, 'nước thải -nhuộm');
    expect(await box(page).inputValue()).toBe('nước thải -nhuộm');
    await chip('Bỏ lọc Mức sẵn sàng: TRL 5 đến 8').waitFor();
    await chip('Bỏ lọc Không có: không có “nhuộm”').click();
    await asked(page, 'nước thải');
    await box(page).fill('nước thải linhvuc:khongco');
    await page.getByText('Không dùng “linhvuc:khongco” để lọc được: không có giá trị này.').waitFor();
  });

  step('tells what is on the point from what comes near', async () => {
    const q = 'bảo quản nông sản';
    const { precise, near } = await find(page, `q=${encodeURIComponent(q)}`);
    expect(Math.min(precise, near)).toBeGreaterThan(0);
    await page.goto(`/search?q=${encodeURIComponent(q)}`);
    await page.locator('.found p', { hasText: `${precise} đúng ý · ${near} gần ý` }).waitFor();
    const marks = page.getByText('gần ý', { exact: true });
    const shown = (await find(page, `q=${encodeURIComponent(q)}`)).items.filter((item) => !item.precise).length;
    await eventually(async () => expect(await marks.count()).toBe(shown));
    await link(page, 'Chỉ xem kết quả đúng ý').click();
    await page.waitForURL(/only=precise/);
    await marks.first().waitFor({ state: 'detached' });
    expect(await titles(page).count()).toBe(Math.min(precise, 20));
    await link(page, 'Xem cả kết quả gần ý').click();
    await eventually(async () => expect(await marks.count()).toBe(shown));
  });

  step('sorts by what changed last', async () => {
    await page.getByRole('combobox', { name: 'Xếp theo' }).selectOption('Mới cập nhật');
    await page.waitForURL(/sort=updated/);
    const { items } = await find(page, `q=${encodeURIComponent('bảo quản nông sản')}&sort=updated`);
    await eventually(async () => expect(await titles(page).allTextContents()).toEqual(items.map(({ title }) => title)));
  });

  step('takes technologies of several searches along and compares them under an address of their own', async () => {
    const choose = async (place: number) => page.getByRole('checkbox', { name: 'So sánh' }).nth(place).check();
    await page.goto('/search?kind=technology&q=n%C6%B0%E1%BB%9Bc%20th%E1%BA%A3i');
    await choose(0);
    await page.getByText('Chọn thêm một kết quả nữa').waitFor();
    await page.goto('/search?kind=technology&q=m%C3%A1y');
    for (const place of [0, 1, 2]) await choose(place);
    expect(await page.getByRole('checkbox', { name: 'So sánh', disabled: true }).count()).toBeGreaterThan(0);
    const last = await titles(page).nth(2).innerText();
    await link(page, 'So sánh').click();
    const table = page.getByRole('region', { name: 'So sánh 4 công nghệ' });
    await table.waitFor();
    const rows = await table.getByRole('row').count();
    await page.getByRole('checkbox', { name: 'Chỉ hiện chỗ khác nhau' }).check();
    const hidden = await page.getByText(/^Đã ẩn \d+ dòng giống nhau$/).innerText();
    expect(await table.getByRole('row').count()).toBe(rows - Number(/\d+/.exec(hidden)![0]));
    await page.reload();
    await table.waitFor();
    await table.getByRole('columnheader', { name: last }).getByRole('button', { name: 'Bỏ khỏi bảng' }).click();
    await page.getByRole('region', { name: 'So sánh 3 công nghệ' }).waitFor();
    expect(new URL(page.url()).searchParams.getAll('technology')).toHaveLength(3);
    await page.goto('/search?kind=technology');
    await page.getByText('Đã chọn 3').waitFor();
    await button(page, 'Bỏ chọn').click();
    await page.getByText('Đã chọn 3').waitFor({ state: 'detached' });
  });

  step('says what would be found otherwise, as ways that lead there', async () => {
    await page.goto('/search?q=m%C3%A1y%20s%E1%BA%A5y&sector=education');
    const found = await find(page, 'q=m%C3%A1y%20s%E1%BA%A5y');
    const { total } = found;
    await link(page, `Bỏ Lĩnh vực: Giáo dục (${total})`).waitFor();
    await page.getByRole('heading', { name: 'Đang có trên Cầu Nối' }).waitFor();
    await link(page, `Bỏ Lĩnh vực: Giáo dục (${total})`).click();
    await page.locator('.found p', { hasText: lineOf(found) }).waitFor();
    expect(await titles(page).count()).toBe(total);
  });

  step('explains how to search with examples that find something', async () => {
    await button(page, 'Cách tìm').click();
    const dialog = page.getByRole('dialog', { name: 'Cách tìm' });
    const examples = await dialog.getByRole('link').allInnerTexts();
    for (const q of examples) expect([q, (await find(page, `q=${encodeURIComponent(q)}`)).total]).not.toEqual([q, 0]);
    await dialog.getByRole('link').last().click();
    await asked(page, examples.at(-1)!);
    await dialog.waitFor({ state: 'hidden' });
    await page.context().close();
  });
}

const isFocused = (page: Page, place: number) => titles(page).nth(place).and(page.locator(':focus')).waitFor();

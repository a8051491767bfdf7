import { eventually } from '@caunoi/testing/events/eventually';
import { randomUUID } from 'node:crypto';
import type { BrowserContext, Page } from 'playwright-core';
import { barriersIn } from './accessibility.journey';
import { button, heading, link } from './forms';
import { get, newPerson, post } from './people';
import { deviceOf, journey, newDevice, open } from './stage';
import { wholeNeed } from './whole-need';

interface Need {
  id: string;
  version: number;
}

/** On a platform that goes on, another one at each run: a word that stands nowhere else. */
const word = randomUUID()
  .replaceAll('-', '')
  .slice(0, 10)
  .replaceAll(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? '');
const name = 'Vỏ hạt mắc ca';
const bell = (page: Page, unread: number) => link(page.getByRole('banner'), new RegExp(`^Thông báo ${unread} chưa đọc$`));

interface Letters {
  items: { id: string; email: string; topic: string; subject: string }[];
}

/** Letters on saved searches to an address, the newest first, as an administrator reads them under "Thư đi". */
async function lettersTo(email: string, administrator: BrowserContext) {
  const { items } = await get<Letters>(administrator, '/letters?limit=50');
  const wanted = items.filter((letter) => letter.email === email && letter.topic === 'saved_searches');
  const textOf = async (id: string) => (await get<{ text: string | null }>(administrator, `/letters/${id}`)).text ?? '';
  return Promise.all(wanted.map(async ({ id, subject }) => ({ subject, text: await textOf(id) })));
}

/** Whoever goes on looking for something: saved once, told where and as often as they want, until they want no more. */
export function savedSearchJourney() {
  const step = journey();
  let [searcher, business, administrator]: BrowserContext[] = [];
  let [page, other]: Page[] = [];
  let email = '';
  const published: Need[] = [];
  let streams = 0;

  const publish = async (title: string) => {
    const drafted = await post<Need>(business!, '/needs', { ...wholeNeed(), title: `${title} ${word}` });
    const { id, version } = await post<Need>(business!, `/needs/${drafted.id}/submission`, { version: drafted.version });
    const reviewer = await deviceOf('duyet');
    published.push(await post<Need>(reviewer, `/needs/${id}/review`, { version, decision: 'publish', reason: 'ok', comment: '' }));
    await reviewer.close();
  };
  const letters = () => lettersTo(email, administrator!);
  const kept = () =>
    page!
      .getByRole('main')
      .getByRole('listitem')
      .filter({ has: link(page!, new RegExp(`^${name}`)) });
  const wide = () => page!.setViewportSize({ width: 1280, height: 800 });

  step('is saved under its own words, or a name, and how often one is told', async () => {
    business = (await newPerson('business', 'HTX Mắc ca Tuy Đức')).device;
    // Each sign-in on another device is a letter, too: one is enough.
    administrator = await deviceOf('quantri');
    const person = await newPerson('scientist', 'Xưởng Than hoạt tính');
    [searcher, email] = [person.device, person.account.email];
    page = await open(searcher, `/search?kind=need&q=${word}`);
    await button(page, 'Lưu tìm kiếm').click();
    const dialog = page.getByRole('dialog', { name: 'Lưu tìm kiếm' });
    const named = dialog.getByRole('textbox', { name: 'Tên tìm kiếm' });
    expect(await named.inputValue()).toBe(`${word}, Nhu cầu`);
    expect(await barriersIn(page, 'Lưu tìm kiếm', 320)).toEqual([]);
    await wide();
    await named.fill(name);
    await dialog.getByRole('combobox', { name: 'Báo khi có kết quả mới đúng ý' }).selectOption('Ngay khi có');
    await button(dialog, 'Lưu tìm kiếm').click();
    await page.getByText(`Đã lưu tìm kiếm “${name}”`).waitFor();
    await button(page, 'Đã lưu tìm kiếm này').click();
    await heading(page, 'Tìm kiếm đã lưu');
    await kept().getByText(`${word}, Nhu cầu`).waitFor();
  });

  step('rings the bell of both open tabs by one connection, without loading a page, soon after something is published', async () => {
    searcher!.on('request', (request) => (streams += Number(request.url().endsWith('/notifications/changes'))));
    await page!.goto('/desk');
    other = await open(searcher!, '/saved-searches');
    await eventually(() => expect(streams).toBe(1));
    await publish('Cần nơi nhận vỏ mắc ca');
    for (const tab of [page!, other]) await bell(tab, 1).waitFor();
    expect(streams).toBe(1);
  });

  step('says in the inbox what was found and why one is told; whoever looks has no news any more', async () => {
    await bell(page!, 1).click();
    await heading(page!, 'Thông báo');
    await page!.getByRole('heading', { name }).waitFor();
    await page!.getByText(`vì khớp với tìm kiếm đã lưu «${name}»`).waitFor();
    await link(page!, `Cần nơi nhận vỏ mắc ca ${word}`).waitFor();
    expect(await barriersIn(page!, 'Thông báo', 320)).toEqual([]);
    await wide();
    await other!.reload();
    await other!.getByText('1 mới', { exact: true }).waitFor();
    await link(page!, /^(Chưa đọc: )?Có 1 kết quả mới đúng ý$/).click();
    await link(page!, `Cần nơi nhận vỏ mắc ca ${word}`).waitFor();
    await page!.goto('/saved-searches');
    await page!.getByText('Chưa có kết quả mới từ lần xem trước.').waitFor();
    await bell(other!, 1).waitFor({ state: 'detached' });
    await other!.close();
  });

  step('comes as a letter, which a person who is not signed in ends with one click', async () => {
    await eventually(async () => expect(await letters()).toHaveLength(1), { withinMs: 60_000 });
    const [letter] = await letters();
    expect(letter!.subject).toBe(`Có 1 kết quả mới khớp với tìm kiếm đã lưu «${name}»`);
    const way = /\/unsubscribe\?token=\S+/.exec(letter!.text)?.[0] ?? '';
    const guest = await newDevice();
    const leaving = await open(guest, way);
    await button(leaving, 'Ngừng nhận thư').click();
    await leaving.getByText('Đã ngừng gửi thư loại này.').waitFor();
    // As a mail program does it by its own button.
    const clicked = await guest.request.post(way, { form: { 'List-Unsubscribe': 'One-Click' } });
    expect([clicked.status(), await clicked.text()]).toEqual([200, 'OK\n']);
    await guest.close();
    await publish('Bán vỏ mắc ca khô');
    await bell(page!, 1).waitFor();
    expect(await letters()).toHaveLength(1);
  });

  step('follows what is chosen afterwards: letters and no entries, by another clock', async () => {
    await page!.goto('/account/notifications');
    const topic = page!.getByRole('group', { name: 'Kết quả mới của tìm kiếm đã lưu' });
    expect(await topic.getByRole('combobox', { name: 'Thư' }).inputValue()).toBe('never');
    await topic.getByRole('combobox', { name: 'Thư' }).selectOption('Ngay khi có');
    await topic.getByRole('checkbox', { name: 'Trên nền tảng' }).uncheck();
    await page!.getByRole('combobox', { name: 'Múi giờ của tôi' }).selectOption('Europe/Paris');
    await button(page!, 'Lưu lựa chọn').click();
    await page!.getByText('Đã lưu lựa chọn thông báo').waitFor();
    await page!.reload();
    expect(await page!.getByRole('combobox', { name: 'Múi giờ của tôi' }).inputValue()).toBe('Europe/Paris');
    await publish('Tìm máy ép vỏ mắc ca');
    await eventually(async () => expect(await letters()).toHaveLength(2), { withinMs: 60_000 });
    await bell(page!, 1).waitFor();
  });

  step('is paused, renamed, deleted and taken back', async () => {
    await page!.goto('/saved-searches');
    await button(kept(), /^Tạm dừng/).click();
    await kept().getByText('Đang tạm dừng').waitFor();
    await button(kept(), /^Báo tiếp/).click();
    await kept().getByText('Đang tạm dừng').waitFor({ state: 'detached' });
    await button(kept(), /^Đổi tên/).click();
    const dialog = page!.getByRole('dialog', { name: 'Đổi tên tìm kiếm' });
    await dialog.getByRole('textbox', { name: 'Tên tìm kiếm' }).fill(`${name} khô`);
    await button(dialog, 'Lưu tên').click();
    await link(kept(), `${name} khô`).waitFor();
    await button(kept(), /^Xóa/).click();
    await page!.getByText('Chưa lưu tìm kiếm nào').waitFor();
    await button(page!, 'Hoàn tác').click();
    await kept().getByText('2 mới', { exact: true }).waitFor();
    await page!.reload();
    await kept().getByText('2 mới', { exact: true }).waitFor();
    await button(kept(), /^Xóa/).click();
    await page!.getByText('Chưa lưu tìm kiếm nào').waitFor();
  });

  step('leaves the lists as they were', async () => {
    for (const { id, version } of published) await post(business!, `/needs/${id}/withdrawal`, { version });
    for (const device of [searcher, business, administrator]) await device!.close();
  });
}

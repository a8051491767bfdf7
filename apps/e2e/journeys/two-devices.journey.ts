import { eventually } from '@caunoi/testing/events/eventually';
import type { BrowserContext, Page } from 'playwright-core';
import { button, field, heading, leave, link, saved } from './forms';
import { newPerson, post } from './people';
import { wholeNeed } from './whole-need';
import { journey, newDevice, open } from './stage';

/** Two people, or two devices of one, on the same draft; and one whose session ends meanwhile. */
export function twoDevicesJourney() {
  const step = journey();
  const devices: BrowserContext[] = [];

  const both = async (role: 'business' | 'scientist', make: (device: BrowserContext) => Promise<string>) => {
    const { device, account } = await newPerson(role, 'Hợp tác xã Hai Máy');
    const other = await newDevice();
    await other.request.post('/v1/session', { data: account });
    devices.push(device, other);
    const path = await make(device);
    return Promise.all([open(device, path), open(other, path)]);
  };

  step('what each wrote in fields of their own is kept from both, unasked', async () => {
    const [one, two] = await both('business', newDraft);
    await changeTitle(one, 'Tên của máy thứ nhất');
    await field(two, 'Bạn đang gặp vấn đề gì?').fill('Thanh long cấp đông khi rã thì rỉ dịch, máy thứ hai viết.');
    await leave(two);
    await eventually(async () => expect(await title(two).inputValue()).toBe('Tên của máy thứ nhất'));
    await one.reload();
    expect(await field(one, 'Bạn đang gặp vấn đề gì?').inputValue()).toBe('Thanh long cấp đông khi rã thì rỉ dịch, máy thứ hai viết.');
    await merges(one, two, title);
  });

  step('in a listing, too, nobody’s words are overwritten', async () => {
    const [one, two] = await both('scientist', newListing);
    await merges(one, two, (page) => field(page, 'Tên công nghệ'));
  });

  step('what becomes of a need shows on the other device by itself', async () => {
    const [one, two] = await both('business', async (device) => (await newDraft(device)).replace('/edit/problem', ''));
    const { pathname } = new URL(one.url());
    const change = async (what: 'submission' | 'withdrawal', version: number) => post(one.context(), `${pathname}/${what}`, { version });
    await change('submission', 1);
    for (const page of [one, two]) await page.getByText('Đang chờ duyệt').first().waitFor();
    await two.getByText('Nhu cầu này vừa đổi tình trạng: Đang chờ duyệt.').waitFor();
    await change('withdrawal', 2);
    for (const page of [one, two]) await page.getByText('Đã rút').first().waitFor();
  });

  step('a session that ends while one writes takes no word along', async () => {
    const { device, account } = await newPerson('scientist', 'Viện Phiên Hết');
    devices.push(device);
    const page = await open(device, await newListing(device));
    await device.clearCookies();
    const place = await field(page, 'Tên công nghệ').boundingBox();
    await field(page, 'Tên công nghệ').fill('Viết khi phiên đã hết');
    await page.keyboard.press('Tab');
    await page.getByText('Phiên làm việc đã hết').waitFor();
    // What one is writing in stays where it is.
    expect(await field(page, 'Tên công nghệ').boundingBox()).toEqual(place);
    await link(page, 'Đăng nhập lại').click();
    await field(page, 'Thư điện tử').fill(account.email);
    await field(page, 'Mật khẩu').fill(account.password);
    await button(page.getByRole('main'), 'Đăng nhập').click();
    await heading(page, 'Bài toán và cách làm');
    expect(await field(page, 'Tên công nghệ').inputValue()).toBe('Viết khi phiên đã hết');
    await saved(page);
  });

  step('whoever signs out with words that could not be saved is asked first, and loses nothing by staying', async () => {
    const { device, account } = await newPerson('scientist', 'Viện Rời Đi');
    devices.push(device);
    const path = await newListing(device);
    const page = await open(device, path);
    await saved(page);
    await device.setOffline(true);
    await field(page, 'Tên công nghệ').fill('Viết khi mất mạng');
    const signOut = async () => {
      await button(page, 'Tài khoản:').click();
      await button(page, 'Đăng xuất').click();
    };
    await signOut();
    await button(page, 'Ở lại').click();
    expect(await field(page, 'Tên công nghệ').inputValue()).toBe('Viết khi mất mạng');
    await device.setOffline(false);
    await signOut();
    await page.waitForURL((url) => url.pathname === '/');
    await device.request.post('/v1/session', { data: account });
    await page.goto(path);
    expect(await field(page, 'Tên công nghệ').inputValue()).toBe('Viết khi mất mạng');
  });

  step('leaves nothing open', async () => {
    for (const device of devices) await device.close();
  });
}

const title = (page: Page) => field(page, 'Đặt cho nhu cầu một tên ngắn gọn');

async function newDraft(device: BrowserContext) {
  const { id } = await post<{ id: string }>(device, '/needs', wholeNeed());
  return `/needs/${id}/edit/problem`;
}

async function newListing(device: BrowserContext) {
  const { id } = await post<{ id: string }>(device, '/technologies', { title: 'Cấp đông nhanh bằng nước muối siêu lạnh' });
  return `/technologies/${id}/edit/problem`;
}

async function changeTitle(page: Page, text: string) {
  await title(page).fill(text);
  await leave(page);
}

/** Both wrote in one field: the second sees both texts, and each stays until it was chosen. */
async function merges(one: Page, two: Page, box: (page: Page) => ReturnType<typeof field>) {
  await box(one).fill('Lời của máy thứ nhất, lưu trước');
  await leave(one);
  await box(two).fill('Lời của máy thứ hai, lưu sau');
  await two.keyboard.press('Tab');
  const dialog = two.getByRole('dialog', { name: 'Bản này vừa được sửa ở nơi khác' });
  await dialog.getByRole('radio', { name: /^Của bạn\s*Lời của máy thứ hai, lưu sau$/ }).waitFor();
  expect(await box(two).inputValue()).toBe('Lời của máy thứ hai, lưu sau');
  await dialog.getByRole('radio', { name: /^Đã lưu trên máy chủ\s*Lời của máy thứ nhất, lưu trước$/ }).check();
  await button(dialog, 'Giữ lời đã chọn và lưu').click();
  await dialog.waitFor({ state: 'hidden' });
  await eventually(async () => expect(await box(two).inputValue()).toBe('Lời của máy thứ nhất, lưu trước'));
  await box(two).fill('Lời của cả hai');
  await leave(two);
  await one.reload();
  await heading(one, /./);
  expect(await box(one).inputValue()).toBe('Lời của cả hai');
}

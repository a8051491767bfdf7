import { randomUUID } from 'node:crypto';
import type { BrowserContext } from 'playwright-core';
import { button, field } from './forms';
import { linkTo } from './letters';
import { get, newPerson, post } from './people';
import { deviceOf, journey, newDevice, open } from './stage';

const run = randomUUID().slice(0, 8);
const name = `Vườn bưởi Tạm Ngưng ${run}`;
const why = `Hình trong hồ sơ là của đơn vị khác ${run}`;

/** An organisation is suspended and appeals, as does whoever is blocked; administrators answer. Everything ends as it began. */
export function suspensionJourney() {
  const step = journey();
  let owner: Awaited<ReturnType<typeof newPerson>>;
  let colleague: Awaited<ReturnType<typeof newPerson>>;
  let administrator: BrowserContext;
  const roles = async (...wanted: string[]) => {
    const { me } = await get<{ me: { account: { id: string } } }>(colleague.device, '/session');
    const headers = { 'x-caunoi-csrf': '1' };
    const answer = await administrator.request.put(`/v1/accounts/${me.account.id}/roles`, { data: { roles: wanted }, headers });
    expect(answer.status()).toBe(200);
    const { email, password } = colleague.account;
    await post(colleague.device, '/session', { email, password });
  };

  step('suspends an organisation with a reason, which its member reads wherever they are, and appeals', async () => {
    owner = await newPerson('business', name);
    colleague = await newPerson('business', `Quản trị viên khác ${run}`);
    administrator = await deviceOf('quantri');
    await roles('business', 'administrator');
    const page = await open(administrator, `/admin/organisations?q=${encodeURIComponent(name)}`);
    await button(page, `Tạm ngưng ${name}`).click();
    const dialog = page.getByRole('dialog', { name: `Tạm ngưng ${name}?` });
    await dialog.getByRole('combobox', { name: 'Lý do' }).selectOption({ label: 'Thông tin về tổ chức không đúng sự thật' });
    await field(dialog, 'Giải thích').fill(why);
    await button(dialog, 'Tạm ngưng tổ chức').click();
    await page.getByText(`“${why}”`).waitFor();
    await page.close();
    // With a session of now: a gateway keeps what it knows of one for up to a minute.
    const { email, password } = owner.account;
    await post(owner.device, '/session', { email, password });
    const desk = await open(owner.device, '/desk');
    await desk.getByText(`${name} đang bị tạm ngưng`, { exact: false }).waitFor();
    await desk.getByRole('link', { name: 'Lý do và khiếu nại' }).click();
    await desk.getByText(`“${why}”`).waitFor();
    await field(desk, 'Khiếu nại của bạn').fill('Hình là của chúng tôi chụp.');
    await button(desk, 'Gửi khiếu nại').click();
    await desk.getByText('Một quản trị viên khác sẽ trả lời.', { exact: false }).waitFor();
    await desk.close();
  });

  step('is answered by another administrator, and goes on', async () => {
    const page = await open(colleague.device, '/admin/appeals');
    await button(page, `Trả lời ${name}`).click();
    const dialog = page.getByRole('dialog', { name: `Trả lời khiếu nại: ${name}` });
    await dialog.getByRole('combobox', { name: 'Quyết định' }).selectOption({ label: 'Chấp nhận, cho tổ chức hoạt động lại' });
    await field(dialog, 'Câu trả lời').fill('Đã kiểm tra, hình đúng.');
    await button(dialog, 'Gửi trả lời').click();
    await page.getByRole('listitem').filter({ hasText: name }).getByText('Chấp nhận', { exact: true }).waitFor();
    await page.close();
    const own = await open(owner.device, '/organisation');
    await own.getByRole('heading', { level: 2, name: 'Thông tin' }).waitFor();
    expect(await own.getByText(`“${why}”`).count()).toBe(0);
    await own.close();
  });

  step('appeals by the link of the letter when one is blocked, and reads the answer in another', async () => {
    const { me } = await get<{ me: { account: { id: string; fullName: string } } }>(owner.device, '/session');
    const headers = { 'x-caunoi-csrf': '1' };
    const reason = `Gửi quảng cáo ${run}`;
    await administrator.request.put(`/v1/accounts/${me.account.id}/block`, { data: { reason }, headers });
    const guest = await newDevice();
    const page = await open(guest, `/appeal#${await linkTo(owner.account.email, 'appeal')}`);
    await page.getByText(`“${reason}”`).waitFor();
    await field(page, 'Khiếu nại của bạn').fill('Tôi không gửi gì cả.');
    await button(page, 'Gửi khiếu nại').click();
    await page.getByText('Đã gửi khiếu nại').waitFor();
    await guest.close();
    const { items } = await get<{ items: { id: string; subjectId: string }[] }>(colleague.device, '/appeals');
    const appeal = items.find(({ subjectId }) => subjectId === me.account.id);
    const answer = { data: { verdict: 'lifted', text: 'Đã xem lại, đúng là nhầm.' }, headers };
    expect((await colleague.device.request.put(`/v1/appeals/${appeal?.id}/answer`, answer)).status()).toBe(204);
    await roles('business');
    const { email, password } = owner.account;
    await post(owner.device, '/session', { email, password });
  });
}

import { randomUUID } from 'node:crypto';
import type { BrowserContext } from 'playwright-core';
import { button, heading } from './forms';
import { linkTo } from './letters';
import { get, newPerson, post } from './people';
import { wholeNeed } from './whole-need';
import { journey, newDevice, open } from './stage';

interface Session {
  me: { account: { id: string }; organisation: { id: string } };
}

const organisationOf = async (device: BrowserContext) => (await get<Session>(device, '/session')).me.organisation;

/** The secret of an invitation, as it stands in the letter to the address. */
async function invite(device: BrowserContext, email: string) {
  const { id } = await organisationOf(device);
  await post(device, `/organisations/${id}/invitations`, { email, manager: false });
  return linkTo(email, 'join');
}

/** One account, two organisations: an invitation accepted by somebody who is signed in, and left again. */
export function invitationJourney() {
  const step = journey();

  step('joins with the own account, acts for the new organisation, leaves it and goes back to the other', async () => {
    const [owner, guest] = [await newPerson('business', 'HTX Mời Người'), await newPerson('scientist', 'Viện Được Mời')];
    const organisation = await organisationOf(owner.device);
    const secret = await invite(owner.device, guest.account.email);
    const page = await open(guest.device, `/join#${secret}`);
    const actsFor = (name: string) => page.getByRole('button', { name: `Tài khoản: ${name}` }).waitFor();
    await button(page, 'Tham gia bằng tài khoản này').click();
    await page.waitForURL('**/desk');
    await actsFor('HTX Mời Người');

    await page.goto(`/join#${secret}`);
    await page.getByText('Lời mời này không còn dùng được').waitFor();

    const { account } = (await get<Session>(guest.device, '/session')).me;
    await guest.device.request.delete(`/v1/organisations/${organisation.id}/members/${account.id}`, { headers: { 'x-caunoi-csrf': '1' } });
    await page.goto('/needs/new');
    await page.getByText('Bạn hiện không thay mặt tổ chức nào').waitFor();
    await button(page.getByRole('main'), 'Chuyển sang Viện Được Mời').click();
    await page.waitForURL('**/desk');
    await actsFor('Viện Được Mời');
    await guest.device.close();
    await owner.device.close();
  });

  step('is written to by a manager, and comes in with a name and a password; whoever has another address is told so', async () => {
    const owner = await newPerson('business', 'HTX Mời Bằng Thư');
    const [email, password] = [`moi-${randomUUID()}@hanh-trinh.example`, 'bến nước cây đa sân đình'];
    const office = await open(owner.device, '/organisation');
    await button(office, 'Mời thành viên').click();
    await office.getByRole('textbox', { name: 'Mời ai?' }).fill(email);
    await button(office, 'Gửi thư mời').click();
    await button(office, `Gửi lại thư ${email}`).waitFor();
    const secret = await linkTo(email, 'join');

    const other = await newPerson('scientist', 'Viện Người Khác');
    const wrong = await open(other.device, `/join#${secret}`);
    await wrong.getByText(`Lời mời này gửi cho ${email}`).waitFor();
    await button(wrong, `Đăng xuất để nhận lời bằng ${email}`).click();
    await wrong.getByLabel('Họ và tên').waitFor();

    const newcomer = await newDevice();
    const page = await open(newcomer, `/join#${secret}`);
    await heading(page, 'Vào tổ chức HTX Mời Bằng Thư');
    await page.getByLabel('Họ và tên').fill('Lê Thị Mới');
    await page.getByLabel('Mật khẩu', { exact: true }).fill(password);
    await page.getByRole('checkbox', { name: /^Tôi đồng ý/ }).check();
    await button(page, 'Nhận lời mời').click();
    await page.waitForURL('**/desk');
    await page.getByRole('button', { name: 'Tài khoản: HTX Mời Bằng Thư' }).waitFor();
    for (const device of [owner.device, other.device, newcomer]) await device.close();
  });

  step('signs in on the way when the address has an account, and is led back to the invitation', async () => {
    const [owner, guest] = [await newPerson('business', 'HTX Chờ Khách'), await newPerson('scientist', 'Viện Khách Quen')];
    const secret = await invite(owner.device, guest.account.email);
    const elsewhere = await newDevice();
    const page = await open(elsewhere, `/join#${secret}`);
    await page.getByText('đã có tài khoản').waitFor();
    await page.getByRole('main').getByRole('link', { name: 'Đăng nhập' }).click();
    await heading(page, 'Đăng nhập');
    await page.getByLabel('Thư điện tử').fill(guest.account.email);
    await page.getByLabel('Mật khẩu', { exact: true }).fill(guest.account.password);
    await button(page.getByRole('main'), 'Đăng nhập').click();
    await button(page, 'Tham gia bằng tài khoản này').click();
    await page.waitForURL('**/desk');
    await page.getByRole('button', { name: 'Tài khoản: HTX Chờ Khách' }).waitFor();
    for (const device of [owner.device, guest.device, elsewhere]) await device.close();
  });

  step(
    'asks an organisation that is found by its tax code, is let in, and takes the managing over from who leaves it to them',
    async () => {
      const taxCode = `19${String(Date.now()).slice(-8)}`;
      const [owner, asker] = [await newPerson('business', 'HTX Giao Lại', { taxCode }), await newPerson('scientist', 'Viện Xin Vào')];
      const page = await open(asker.device, '/account/organisations');
      await page.getByRole('textbox', { name: 'Mã số thuế của tổ chức' }).fill(taxCode);
      await button(page, 'Xin vào tổ chức này HTX Giao Lại').click();
      await page.getByRole('radio', { name: /^Tìm lời giải/ }).check();
      await page.getByRole('textbox', { name: /^Lời nhắn/ }).fill('Tôi ở phòng kỹ thuật');
      await button(page, 'Gửi yêu cầu').click();
      await page.getByText('Chờ trả lời').first().waitFor();

      const office = await open(owner.device, '/organisation');
      await office.getByText('“Tôi ở phòng kỹ thuật”').waitFor();
      await button(office, /^Nhận làm thành viên/).click();
      await button(office, /^Giao quyền quản lý/).click();
      await button(office.getByRole('dialog'), 'Giao quyền quản lý').click();
      await office.getByText('đang chờ trả lời').waitFor();

      await page.reload();
      await page.getByText('Đã được nhận').waitFor();
      await button(page, 'Chuyển sang HTX Giao Lại').click();
      await page.getByRole('button', { name: 'Tài khoản: HTX Giao Lại' }).waitFor();
      await page.goto('/organisation');
      await button(page, 'Nhận quyền quản lý').click();
      await button(page, 'Mời thành viên').waitFor();

      await office.goto('/account/organisations');
      await button(office, 'Rời tổ chức HTX Giao Lại').click();
      await button(office.getByRole('dialog'), 'Rời tổ chức').click();
      await office.getByText('Bạn chưa thuộc tổ chức nào').waitFor();
      for (const device of [owner.device, asker.device]) await device.close();
    },
  );

  step('is asked before an invitation is taken back, and before one stops managing', async () => {
    const owner = await newPerson('business', 'HTX Hỏi Trước');
    const email = `khach-${randomUUID()}@hanh-trinh.example`;
    await invite(owner.device, email);
    const page = await open(owner.device, '/organisation');
    const takeBack = button(page, `Thu hồi lời mời ${email}`);
    const question = page.getByRole('dialog', { name: `Thu hồi lời mời ${email}?` });
    await takeBack.click();
    await page.keyboard.press('Escape');
    await question.waitFor({ state: 'hidden' });
    await page.reload();
    await takeBack.click();
    await button(question, 'Thu hồi lời mời').click();
    await takeBack.waitFor({ state: 'detached' });

    await button(page, 'Thôi quản lý').click();
    const last = page.getByRole('dialog', { name: 'Thôi quản lý HTX Hỏi Trước?' });
    await button(last, 'Thôi quản lý').click();
    await last.waitFor({ state: 'hidden' });
    await page.getByRole('alert').waitFor();
    await owner.device.close();
  });

  step('says in an old tab whose thing it shows no more once the session acts for another organisation, and leads back', async () => {
    const [owner, guest] = [await newPerson('business', 'HTX Thẻ Mới'), await newPerson('business', 'HTX Thẻ Cũ')];
    const [organisation, own] = [await organisationOf(owner.device), await organisationOf(guest.device)];
    const { id } = await post<{ id: string }>(guest.device, '/needs', wholeNeed());
    const old = await open(guest.device, `/needs/${id}`);
    await post(guest.device, '/me/memberships', { secret: await invite(owner.device, guest.account.email) });
    const switchTo = (organisationId: string) =>
      guest.device.request.put('/v1/session/organisation', { data: { organisationId }, headers: { 'x-caunoi-csrf': '1' } });
    expect((await switchTo(organisation.id)).status()).toBe(200);
    // The old tab is looked at again.
    await old.evaluate(`document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))`);
    await old.getByText('Trang này mở khi bạn còn thay mặt HTX Thẻ Cũ').waitFor();
    await old.getByText('Ở một thẻ khác bạn đã chuyển sang HTX Thẻ Mới').waitFor();
    await button(old.getByRole('main'), 'Chuyển sang HTX Thẻ Cũ').click();
    await old.getByRole('heading', { level: 1, name: wholeNeed().title as string }).waitFor();
    expect((await organisationOf(guest.device)).id).toBe(own.id);

    // Who opens a link to a thing of their other organisation is led there too.
    expect((await switchTo(organisation.id)).status()).toBe(200);
    const link = await open(guest.device, `/needs/${id}`);
    await link.getByText('thuộc về một tổ chức khác của bạn').waitFor();
    await button(link.getByRole('main'), 'Chuyển sang HTX Thẻ Cũ').click();
    await link.getByRole('heading', { level: 1, name: wholeNeed().title as string }).waitFor();
    await guest.device.close();
    await owner.device.close();
  });
}

import { button } from './forms';
import { get, newPerson, post } from './people';
import { wholeNeed } from './whole-need';
import { journey, open } from './stage';

interface Session {
  me: { account: { id: string }; organisation: { id: string } };
}

/** One account, two organisations: an invitation accepted by somebody who is signed in, and left again. */
export function invitationJourney() {
  const step = journey();

  step('joins with the own account, acts for the new organisation, leaves it and goes back to the other', async () => {
    const [owner, guest] = [await newPerson('business', 'HTX Mời Người'), await newPerson('scientist', 'Viện Được Mời')];
    const { organisation } = (await get<Session>(owner.device, '/session')).me;
    const invite = async () =>
      (await post<{ secret: string }>(owner.device, `/organisations/${organisation.id}/invitations`, { fullName: 'Khách', manager: false }))
        .secret;
    const page = await open(guest.device, `/join#${await invite()}`);
    const actsFor = (name: string) => page.getByRole('button', { name: `Tài khoản: ${name}` }).waitFor();
    await button(page, 'Tham gia bằng tài khoản này').click();
    await page.waitForURL('**/desk');
    await actsFor('HTX Mời Người');

    await page.goto(`/join#${await invite()}`);
    await page.getByText('Bạn đã là thành viên của HTX Mời Người').waitFor();

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

  step('is asked before an invitation is taken back, and before one stops managing', async () => {
    const owner = await newPerson('business', 'HTX Hỏi Trước');
    const { organisation } = (await get<Session>(owner.device, '/session')).me;
    await post(owner.device, `/organisations/${organisation.id}/invitations`, { fullName: 'Trần Khách', manager: false });
    const page = await open(owner.device, '/organisation');
    const takeBack = button(page, 'Thu hồi lời mời Trần Khách');
    const question = page.getByRole('dialog', { name: 'Thu hồi lời mời Trần Khách?' });
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
    const { organisation } = (await get<Session>(owner.device, '/session')).me;
    const { organisation: own } = (await get<Session>(guest.device, '/session')).me;
    const { id } = await post<{ id: string }>(guest.device, '/needs', wholeNeed());
    const old = await open(guest.device, `/needs/${id}`);
    const { secret } = await post<{ secret: string }>(owner.device, `/organisations/${organisation.id}/invitations`, {
      fullName: 'Khách',
      manager: false,
    });
    await post(guest.device, '/me/memberships', { secret });
    const switchTo = (organisationId: string) =>
      guest.device.request.put('/v1/session/organisation', { data: { organisationId }, headers: { 'x-caunoi-csrf': '1' } });
    expect((await switchTo(organisation.id)).status()).toBe(200);
    // The old tab is looked at again.
    await old.evaluate(`document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))`);
    await old.getByText('Trang này mở khi bạn còn thay mặt HTX Thẻ Cũ').waitFor();
    await old.getByText('Ở một thẻ khác bạn đã chuyển sang HTX Thẻ Mới').waitFor();
    await button(old.getByRole('main'), 'Chuyển sang HTX Thẻ Cũ').click();
    await old.getByRole('heading', { level: 1, name: wholeNeed().title as string }).waitFor();
    expect((await get<Session>(guest.device, '/session')).me.organisation.id).toBe(own.id);

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

import { button } from './forms';
import { get, newPerson, post } from './people';
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
}

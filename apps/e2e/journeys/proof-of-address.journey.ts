import { button } from './forms';
import { linkTo } from './letters';
import { newPerson } from './people';
import { journey, open } from './stage';

/** Somebody who has just opened an account: the letter that came with it, and another one. */
export function proofOfAddressJourney() {
  const step = journey();

  step('is asked to prove the address, gets another letter, and is asked no more once it is proven', async () => {
    const { device, account } = await newPerson('business', 'HTX Chờ Thư', { proven: false });
    const first = await linkTo(account.email, 'verify-email');
    const page = await open(device, '/account');
    const asked = page.getByRole('complementary', { name: 'Xác nhận thư điện tử' });
    await button(asked, 'Gửi lại thư').click();
    await asked.getByText('Đã gửi lại thư').waitFor();

    await page.goto(`/verify-email#${first}`);
    await page.getByText('Đường dẫn này không còn dùng được').waitFor();
    await page.goto('/account');
    await page.getByText('Chưa xác nhận').waitFor();
    await page.goto(`/verify-email#${await linkTo(account.email, 'verify-email')}`);
    await button(page, 'Xác nhận địa chỉ này').click();
    await page.getByText(`Đã xác nhận ${account.email}`).waitFor();
    await asked.waitFor({ state: 'detached' });
    await page.goto('/account');
    await page.getByText('Đã xác nhận', { exact: true }).waitFor();
    expect(await asked.count()).toBe(0);
    await device.close();
  });
}

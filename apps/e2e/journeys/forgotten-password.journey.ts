import { button, heading } from './forms';
import { linkTo } from './letters';
import { newPerson } from './people';
import { journey, newDevice, open } from './stage';

const chosen = 'mưa rào tháng bảy 2026';

/** Somebody who does not know their password any more, with a second device on which they are still signed in. */
export function forgottenPasswordJourney() {
  const step = journey();

  step('gets a link by letter, chooses a new password, is signed out everywhere and comes in again', async () => {
    const { device, account } = await newPerson('business', 'HTX Hay Quên');
    const elsewhere = await open(device, '/account');
    const forgetful = await newDevice();
    const page = await open(forgetful, '/sign-in?next=/account');
    await page.getByRole('link', { name: 'Quên mật khẩu?' }).click();
    // The page before has a field of the same name, and goes only when this one has come.
    await heading(page, 'Quên mật khẩu');
    await page.getByLabel('Thư điện tử').fill(account.email);
    await button(page, 'Gửi đường dẫn').click();
    await page.getByText(`Mời xem hộp thư ${account.email}`).waitFor();

    await page.goto(`/reset-password#${await linkTo(account.email, 'reset-password')}`);
    await page.getByText(account.email).waitFor();
    const password = page.getByLabel('Mật khẩu mới');
    await password.fill('123456789012');
    await button(page, 'Đặt mật khẩu').click();
    await page.getByText('Mật khẩu này quá dễ đoán').first().waitFor();
    await password.fill(chosen);
    await button(page, 'Đặt mật khẩu').click();

    await page.getByText('Đã đặt mật khẩu mới. Mời đăng nhập.').waitFor();
    await page.getByLabel('Thư điện tử').fill(account.email);
    await page.getByLabel('Mật khẩu', { exact: true }).fill(chosen);
    await button(page.getByRole('main'), 'Đăng nhập').click();
    await page.waitForURL('**/desk');
    await elsewhere.reload();
    await elsewhere.getByRole('link', { name: 'Đăng nhập' }).first().waitFor();
    await device.close();
    await forgetful.close();
  });

  step('is told in words that a link was used, and where to get another', async () => {
    const { device, account } = await newPerson('business', 'HTX Dùng Rồi');
    await device.request.post('/v1/password-resets', { data: { email: account.email }, headers: { 'x-caunoi-csrf': '1' } });
    const secret = await linkTo(account.email, 'reset-password');
    const used = await device.request.post('/v1/password-resets/completion', {
      data: { secret, password: chosen },
      headers: { 'x-caunoi-csrf': '1' },
    });
    expect(used.status()).toBe(204);
    const page = await open(await newDevice(), `/reset-password#${secret}`);
    await page.getByText('Đường dẫn này không còn dùng được').waitFor();
    await page.getByRole('link', { name: 'Xin đường dẫn mới' }).click();
    await page.waitForURL('**/forgot-password');
    await page.context().close();
    await device.close();
  });
}

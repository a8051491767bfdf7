import { button, field, heading } from './forms';
import { newPerson } from './people';
import { journey, open } from './stage';

/** Somebody who wants to go, thinks better of it, and goes. */
export function erasureJourney() {
  const step = journey();

  step('asks to be erased, takes it back by signing in, and asks again', async () => {
    const { device, account } = await newPerson('business', 'HTX Ra Đi');
    const page = await open(device, '/account/data');
    const ask = async () => {
      await button(page, 'Xóa tài khoản của tôi').click();
      const question = page.getByRole('dialog');
      await question.getByText('HTX Ra Đi').waitFor();
      await button(question, 'Xóa tài khoản').click();
      await page.getByText('Đã nhận yêu cầu xóa tài khoản').waitFor();
    };
    const signIn = async () => {
      await field(page, 'Thư điện tử').fill(account.email);
      await field(page, 'Mật khẩu').fill(account.password);
      await button(page, /^Đăng nhập$/).click();
      await page.getByText('Tài khoản này đang chờ xóa').waitFor();
    };
    await heading(page, 'Dữ liệu của tôi');
    await ask();
    await signIn();
    await button(page, 'Rút lại và đăng nhập').click();
    await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
    await page.goto('/account/data');
    await page.getByRole('listitem').filter({ hasText: 'Xóa dữ liệu của tôi' }).getByText('Đã rút').waitFor();
    await ask();
    await signIn();
    await device.close();
  });
}

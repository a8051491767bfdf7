import { button, field, heading } from './forms';
import { linkTo } from './letters';
import { newPerson } from './people';
import { journey, newDevice, open } from './stage';

/** Somebody who has another address now, and then again the one of before. */
export function changeOfAddressJourney() {
  const step = journey();

  step('takes another address by the link of a letter to it, and the former one takes the account back', async () => {
    const { device, account } = await newPerson('business', 'HTX Đổi Thư');
    const wanted = `moi-${account.email}`;
    const page = await open(device, '/account');
    await field(page, 'Địa chỉ mới').fill(wanted);
    await button(page, 'Gửi thư xác nhận').click();
    await page.getByText(`Mời xem hộp thư ${wanted}`).waitFor();
    await page.goto(`/change-email#${await linkTo(wanted, 'change-email')}`);
    await button(page, 'Dùng địa chỉ này').click();
    await page.getByText(`Tài khoản nay dùng ${wanted}`).waitFor();
    await page.goto('/account');
    await page.getByText(wanted).first().waitFor();

    const elsewhere = await newDevice();
    const back = await open(elsewhere, `/undo-email-change#${await linkTo(account.email, 'undo-email-change')}`);
    await button(back, 'Lấy lại tài khoản').click();
    await back.getByText(`Tài khoản đã trở về ${account.email}`).waitFor();
    await page.reload();
    await heading(page, 'Bạn cần đăng nhập');
    await device.close();
    await elsewhere.close();
  });
}

import { type Person, takeOffered, tap, type } from './person';
import { proveAddress, signUp } from './sign-up';

const year = new Date().getUTCFullYear() + 1;
const story =
  'Xưởng bánh tráng ở Tây Ninh, mùa mưa bánh phơi lâu khô, dễ mốc. Thời gian phơi hiện là 3 ngày, cần 1 ngày. ' +
  `Tỷ lệ bánh mốc hiện là 12%, cần dưới 3%. Có khoảng 300 triệu, cần trước 30/06/${year}.`;

const email = 'sau@banhtrang.example';

/** Somebody who makes rice paper, from the first page to a need that is sent, and a look at what is suggested. */
export async function business(person: Person) {
  const { page } = person;
  const main = page.getByRole('main');
  const button = (name: string | RegExp) => main.getByRole('button', { name });
  const press = (name: string | RegExp) => tap(person, button(name), String(name));
  await tap(person, main.getByRole('link', { name: /^Tôi có một nhu cầu/ }), 'Tôi có một nhu cầu');
  await signUp(person, {
    ...{ name: 'Trần Thị Sáu', email, password: 'banh trang phoi suong', organisation: 'Lò bánh tráng Sáu Thơm' },
    ...{ type: ['ho', 'Hộ kinh doanh, hợp tác xã'], province: ['tay ninh', 'Tây Ninh'] },
  });
  await type(person, main.getByRole('textbox', { name: 'Bạn đang gặp vấn đề gì?' }), story);
  await takeOffered(person, button('Dùng lĩnh vực này'), () =>
    type(person, main.getByRole('combobox', { name: 'Lĩnh vực' }), 'thuc pham', page.getByRole('option', { name: 'Thực phẩm' })),
  );
  await type(person, main.getByRole('textbox', { name: 'Đặt cho nhu cầu một tên ngắn gọn' }), 'Sấy bánh tráng trong mùa mưa');
  await press(/^Lưu và sang phần 2/);
  await takeOffered(person, button('Dùng mục tiêu này'), async () => {
    const target = main.getByRole('group', { name: 'Mục tiêu 1' });
    for (const [name, text] of [
      ['Đại lượng', 'Thời gian phơi'],
      ['Hiện nay', '3'],
      ['Cần đạt', '1'],
      ['Đơn vị', 'ngày'],
    ] as const)
      await type(person, target.getByRole('textbox', { name }), text);
  });
  await press(/^Lưu và sang phần 3/);
  await takeOffered(person, button('Dùng mức này'), () =>
    tap(person, main.getByRole('radio', { name: /^100 – 500 triệu/ }), '100 – 500 triệu'),
  );
  await takeOffered(person, button('Dùng ngày này'), () =>
    type(person, main.getByRole('textbox', { name: 'Cần có lời giải trước ngày nào?' }), `30/06/${year}`),
  );
  await press(/^Lưu và sang phần 4/);
  await tap(person, main.getByRole('checkbox', { name: 'Mua thiết bị, giải pháp' }), 'Mua thiết bị');
  await press('Lưu và xem lại tất cả');
  await proveAddress(person, email);
  await tap(person, main.locator('button:not([aria-disabled])', { hasText: 'Gửi duyệt' }), 'Gửi duyệt');
  await page.getByText('Đã gửi duyệt nhu cầu', { exact: true }).waitFor();
}

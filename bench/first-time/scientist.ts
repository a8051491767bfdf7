import { type Person, paste, tap, type } from './person';
import { proveAddress, signUp } from './sign-up';

const summary =
  'Bè xơ dừa cấy sẵn vi khuẩn nitrat hóa chịu mặn thả trong ao tôm thẻ. Qua bốn vụ trên 9 ao, NO2 giữ dưới 0,7 mg/L đến ngày 95, nước thay 2,6% mỗi ngày.';
const problem =
  'Ao tôm thẻ siêu thâm canh sau ngày 45 thường có NO2 trên 5 mg/L, tôm bỏ ăn, người nuôi phải thay 20% nước mỗi ngày và chịu mầm bệnh theo nước vào.';
const solution =
  'Bè xơ dừa ép được cấy màng sinh học Nitrosomonas và Nitrobacter đã thuần hóa ở độ mặn 5 đến 30 phần nghìn. Bè thả trước khi thả giống mười ngày, ' +
  'mỗi 100 m² một bè, sục khí từ dưới lên để nước đi qua. Màng sinh học bám chắc nên không trôi khi thay nước. Tỷ lệ C/N được giữ ở 12 bằng rỉ mật, ' +
  'theo số đo amoni mỗi sáng. Khi NO2 lên trên 0,8 mg/L thì thêm bè dự phòng và giảm cho ăn một phần tư trong hai ngày. ' +
  'Cuối vụ rửa bè bằng nước ngọt, phơi ba nắng, cấy lại cho vụ sau.';

const email = 'minh@vien.example';

/** Somebody of an institute who has a leaflet at hand, from the first page to a listing that is sent. */
export async function scientist(person: Person) {
  const { page } = person;
  const main = page.getByRole('main');
  const field = (name: string | RegExp) => main.getByRole('textbox', { name });
  const press = (name: string | RegExp) => tap(person, main.getByRole('button', { name }), String(name));
  await tap(person, main.getByRole('link', { name: /^Tôi có công nghệ/ }), 'Tôi có công nghệ');
  await signUp(person, {
    ...{ name: 'Lê Minh', email, password: 'bon vu tom nuoc lo', organisation: 'Viện Nước lợ Bạc Liêu' },
    ...{ type: ['vien', 'Viện nghiên cứu'], province: ['ca mau', 'Cà Mau'] },
  });
  await type(person, field('Công nghệ của bạn tên là gì?'), 'Giá thể xơ dừa giữ NO2 thấp cho ao tôm thẻ');
  await press('Bắt đầu viết');
  await paste(person, field('Tóm tắt'), summary);
  await paste(person, field('Bài toán giải quyết'), problem);
  await paste(person, field('Cách làm'), solution);
  await press(/^Lưu và sang phần 2/);
  await type(person, field('Áp dụng ở đâu'), 'Ao lót bạt nuôi tôm thẻ');
  await type(
    person,
    main.getByRole('combobox', { name: 'Lĩnh vực', exact: true }),
    'thuy san',
    page.getByRole('option', { name: 'Thủy sản' }),
  );
  await page.keyboard.press('Escape');
  await type(person, field('So với cách đang làm'), 'Thay nước 2,6% thay vì 20% mỗi ngày');
  await press(/^Lưu và sang phần 3/);
  await readiness(person);
  await press(/^Lưu và sang phần 4/);
  await rights(person);
  await press(/^Lưu và sang phần 5/);
  await tap(person, main.getByRole('checkbox', { name: 'Chuyển giao kèm dịch vụ kỹ thuật' }), 'Chuyển giao kèm dịch vụ kỹ thuật');
  await press('Lưu và xem lại tất cả');
  await proveAddress(person, email);
  await tap(person, main.locator('button:not([aria-disabled])', { hasText: 'Gửi duyệt' }), 'Gửi duyệt');
  await page.getByText('Đã gửi duyệt hồ sơ công nghệ', { exact: true }).waitFor();
}

/** One level that is proven is enough to say how far the technology is. */
async function readiness(person: Person) {
  const main = person.page.getByRole('main');
  const group = (name: RegExp | string) => main.getByRole('radiogroup', { name });
  await tap(person, group(/^TRL 6:/).getByRole('radio', { name: 'Đã đạt' }), 'TRL 6');
  await type(person, main.getByRole('textbox', { name: 'Bằng chứng cho TRL 6' }), 'Biên bản pilot, Chi cục Thủy sản chứng kiến, 3/2025');
  await tap(person, group('Độ tin của bằng chứng TRL 6').getByRole('radio', { name: /^B, có tài liệu/ }), 'B, có tài liệu');
  await tap(person, main.getByRole('button', { name: 'Dùng TRL 6' }), 'Dùng TRL 6');
}

async function rights(person: Person) {
  const main = person.page.getByRole('main');
  const right = main.getByRole('group', { name: 'Quyền 1', exact: true });
  const choose = async (name: string, label: string) => {
    const list = right.getByRole('combobox', { name });
    await tap(person, list, name);
    person.tally.taps += 1;
    await list.selectOption({ label });
  };
  await choose('Loại', 'Bí mật kinh doanh, bí quyết');
  await choose('Tình trạng', 'Chưa nộp đơn');
}

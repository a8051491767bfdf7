import { type Person, secondsOf, tap, type } from './person';

interface Newcomer {
  name: string;
  email: string;
  password: string;
  organisation: string;
  /** As it is typed, and as the list calls it. */
  type: [string, string];
  province: [string, string];
}

/** From the way in that asks for an account to the page that was wanted. */
export async function signUp(person: Person, who: Newcomer) {
  const { page, tally } = person;
  const began = secondsOf(tally);
  const main = page.getByRole('main');
  const field = (name: string) => main.getByRole('textbox', { name });
  await tap(person, main.getByRole('link', { name: 'Đăng ký' }), 'Đăng ký');
  await type(person, field('Họ và tên'), who.name);
  await type(person, field('Thư điện tử'), who.email);
  await type(person, field('Mật khẩu'), who.password);
  const onward = main.getByRole('button', { name: /^Tiếp/ });
  if (await onward.isVisible()) await tap(person, onward, 'Tiếp tục');
  await type(person, field('Tên tổ chức'), who.organisation);
  const list = async (name: string, [typed, option]: [string, string]) =>
    type(person, main.getByRole('combobox', { name, exact: true }), typed, page.getByRole('option', { name: option, exact: true }));
  await list('Loại tổ chức', who.type);
  await list('Tỉnh, thành phố', who.province);
  await tap(person, main.getByRole('checkbox', { name: /^Tôi đồng ý với điều khoản/ }), 'Tôi đồng ý');
  await tap(person, main.getByRole('button', { name: 'Tạo tài khoản' }), 'Tạo tài khoản');
  tally.signUpSeconds = secondsOf(tally) - began;
}

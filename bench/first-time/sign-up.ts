import { linkTo } from '@caunoi/testing/letters';
import { demoPerson } from '../../apps/e2e/gateway/closed/people';
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

/** Opens the letter that came with the account, follows its link, and comes back: what belongs to having an account. */
export async function proveAddress(person: Person, email: string) {
  const { page, tally } = person;
  const began = secondsOf(tally);
  const main = page.getByRole('main');
  await main.getByText('Cần xác nhận thư điện tử trước').waitFor();
  const here = page.url();
  const administrator = await demoPerson(new URL(here).origin, 'quantri@demo.caunoi.vn');
  const secret = await linkTo(administrator.call, email, 'verify-email');
  // The mail program, the letter, its link.
  tally.taps += 3;
  await page.goto(`/verify-email#${secret}`);
  await tap(person, main.getByRole('button', { name: 'Xác nhận địa chỉ này' }), 'Xác nhận địa chỉ này');
  await main.getByText(`Đã xác nhận ${email}`).waitFor();
  await page.goto(here);
  tally.signUpSeconds += secondsOf(tally) - began;
}

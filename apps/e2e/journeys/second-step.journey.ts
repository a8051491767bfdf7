import { Secret, TOTP } from 'otpauth';
import type { BrowserContext, Page } from 'playwright-core';
import { button, field, heading, link } from './forms';
import { newPerson } from './people';
import { journey, newDevice, open } from './stage';

const code = (page: Page) => field(page, 'Mã xác thực');

/** Somebody who wants more than a password before their account, and then no more. */
export function secondStepJourney() {
  const step = journey();
  let owner: Awaited<ReturnType<typeof newPerson>>;
  let app: TOTP;
  let used: string;
  let recovery: string[];
  let elsewhere: BrowserContext;
  /** An app shows the next code half a minute later; the platform takes it a little early. */
  const codes = (ahead: number) => app.generate({ timestamp: Date.now() + ahead * 30_000 });

  step('sets an app up with a code that it scans, and is shown ten recovery codes once', async () => {
    owner = await newPerson('business', 'HTX Hai Lớp Khóa');
    const page = await open(owner.device, '/account');
    await link(page, /^Bảo mật: xác thực hai bước/).click();
    await heading(page, 'Bảo mật');
    await button(page, 'Bật xác thực hai bước').click();
    await page.getByRole('img', { name: 'Mã QR cho ứng dụng xác thực' }).waitFor();
    const address = await link(page, 'Mở trong ứng dụng xác thực').getAttribute('href');
    const secret = new URL(address ?? '').searchParams.get('secret') ?? '';
    expect((await page.locator('.app-secret').innerText()).replaceAll(' ', '')).toBe(secret);
    app = new TOTP({ secret: Secret.fromBase32(secret) });
    await field(page, 'Mã trong ứng dụng').fill('000000');
    await button(page, 'Xác nhận và bật').click();
    await page.getByText('Mã này không đúng').first().waitFor();
    used = codes(-1);
    await field(page, 'Mã trong ứng dụng').fill(used);
    await button(page, 'Xác nhận và bật').click();
    const list = page.getByRole('list', { name: 'Mã khôi phục' });
    await list.waitFor();
    recovery = await list.getByRole('listitem').allInnerTexts();
    expect(new Set(recovery).size).toBe(10);
    await button(page, 'Tôi đã cất mã').click();
    await page.getByText('Còn 10 mã khôi phục.').waitFor();
    await page.close();
  });

  step('signs in with password and code; a code that was used does not do', async () => {
    elsewhere = await newDevice();
    const page = await open(elsewhere, '/sign-in?next=/account/security');
    await field(page, 'Thư điện tử').fill(owner.account.email);
    await field(page, 'Mật khẩu').fill(owner.account.password);
    await button(page.getByRole('main'), 'Đăng nhập').click();
    await heading(page, 'Bước thứ hai');
    expect(await code(page).getAttribute('autocomplete')).toBe('one-time-code');
    await code(page).fill(used);
    await page.keyboard.press('Enter');
    await page.getByText('Mã này không đúng').first().waitFor();
    await code(page).fill(codes(1));
    await page.keyboard.press('Enter');
    await heading(page, 'Bảo mật');
    await page.close();
  });

  step('signs in with a recovery code as it is written', async () => {
    await elsewhere.clearCookies();
    const page = await open(elsewhere, '/sign-in?next=/account/security');
    await field(page, 'Thư điện tử').fill(owner.account.email);
    await field(page, 'Mật khẩu').fill(owner.account.password);
    await button(page.getByRole('main'), 'Đăng nhập').click();
    await heading(page, 'Bước thứ hai');
    await code(page).fill(recovery[0] ?? '');
    await button(page.getByRole('main'), 'Đăng nhập').click();
    await page.getByText('Còn 9 mã khôi phục.').waitFor();
    await page.close();
  });

  step('is asked once more that it is them when that was long ago, and goes on with what they wanted: switching it off', async () => {
    const page = await open(elsewhere, '/account/security');
    // Ten minutes pass for nobody here: the platform says once what it would say then.
    const old = { status: 403, code: 'access.proof_old', title: 'Cần xác nhận lại là bạn trước khi làm việc này' };
    const refusal = { status: 403, contentType: 'application/problem+json', body: JSON.stringify(old) };
    await page.route('**/v1/me/authenticator', (route) => route.fulfill(refusal), { times: 1 });
    await button(page, 'Tắt xác thực hai bước').click();
    await button(page.getByRole('dialog'), 'Tắt xác thực hai bước').click();
    const asked = page.getByRole('dialog', { name: 'Xác nhận lại là bạn' });
    await field(asked, 'Mã xác thực').fill('000000');
    await button(asked, 'Xác nhận').click();
    await asked.getByText('Mã này không đúng').first().waitFor();
    await field(asked, 'Mã xác thực').fill(recovery[1] ?? '');
    await button(asked, 'Xác nhận').click();
    await page.getByText('Đã tắt xác thực hai bước', { exact: true }).waitFor();
    await button(page, 'Bật xác thực hai bước').waitFor();
    await elsewhere.close();
    await owner.device.close();
  });
}

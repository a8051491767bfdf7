import { createHash, randomBytes } from 'node:crypto';
import type { BrowserContext, Page } from 'playwright-core';
import { asksToAllow, backAt } from './addresses';
import { button, heading } from './forms';
import { newPerson } from './people';
import { journey, newDevice, open, thePlatform } from './stage';

/** Another system whose people sign in with their account here; its return address is a page of ours, as no page may ask another host. */
export function applicationJourney() {
  const step = journey();
  const verifier = randomBytes(32).toString('base64url');
  const begin = () => asksToAllow(id, createHash('sha256').update(verifier).digest('base64url'));
  let [id, secret] = ['', ''];
  let manager: BrowserContext;
  let page: Page;
  let visitor: Awaited<ReturnType<typeof newPerson>>;

  step('a manager registers it and is shown its secret once', async () => {
    ({ device: manager } = await newPerson('business', 'Trung tâm Ươm Tạo'));
    page = await open(manager, '/organisation');
    await button(page, 'Đăng ký ứng dụng').click();
    await page.getByLabel('Tên ứng dụng').fill('Cổng đặt phòng thí nghiệm');
    await page.getByLabel('Địa chỉ trở về (redirect_uri)').fill('http://khong-an-toan.vn/back');
    await button(page, 'Đăng ký ứng dụng').click();
    await page
      .getByText(/^Xin ghi địa chỉ bắt đầu bằng https:/)
      .first()
      .waitFor();
    await page.getByLabel('Địa chỉ trở về (redirect_uri)').fill(backAt());
    await button(page, 'Đăng ký ứng dụng').click();
    const shown = page.getByRole('region', { name: 'Ứng dụng “Cổng đặt phòng thí nghiệm”' });
    secret = await shown.getByLabel('Mã bí mật (client_secret)').inputValue();
    id = await shown.locator('code').innerText();
    await page.reload();
    await page.getByText('Cổng đặt phòng thí nghiệm').first().waitFor();
    expect(await page.getByText(secret).count()).toBe(0);
  });

  step('somebody who comes from it signs in, reads what it asks for, allows it, and is known there', async () => {
    visitor = await newPerson('scientist', 'Viện Khách');
    const { email, password } = visitor.account;
    await visitor.device.close();
    const device = await newDevice();
    visitor.device = device;
    const theirs = await open(device, begin());
    await theirs.getByRole('main').getByRole('link', { name: 'Đăng nhập' }).click();
    await theirs.getByLabel('Thư điện tử').fill(email);
    await theirs.getByLabel('Mật khẩu', { exact: true }).fill(password);
    await button(theirs.getByRole('main'), 'Đăng nhập').first().click();
    await heading(theirs, 'Cho phép Cổng đặt phòng thí nghiệm?');
    await theirs.getByText(new URL(backAt()).host).waitFor();
    await button(theirs, 'Cho phép').first().click();
    await theirs.waitForURL(/\/contact\?code=/);
    const code = new URL(theirs.url()).searchParams.get('code') ?? '';
    const answer = await fetch(`${thePlatform().url}/oidc/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${btoa(`${id}:${secret}`)}` },
      body: new URLSearchParams({ grant_type: 'authorization_code', code, redirect_uri: backAt(), code_verifier: verifier }),
    });
    const { access_token: token } = (await answer.json()) as { access_token: string };
    const told = await fetch(`${thePlatform().url}/oidc/userinfo`, { headers: { authorization: `Bearer ${token}` } });
    expect(await told.json()).toMatchObject({ email, organisation: { name: 'Viện Khách' } });
  });

  step('is not asked again, and takes it back on the page of security', async () => {
    const theirs = await visitor.device.newPage();
    await theirs.goto(begin());
    await theirs.waitForURL(/\/contact\?code=/);
    await theirs.goto('/account/security');
    await button(theirs, 'Thu hồi Cổng đặt phòng thí nghiệm').click();
    await button(theirs.getByRole('dialog'), 'Thu hồi quyền').click();
    await theirs.getByText('Đã thu hồi quyền của Cổng đặt phòng thí nghiệm').waitFor();
    await theirs.goto(begin());
    await heading(theirs, 'Cho phép Cổng đặt phòng thí nghiệm?');
    await button(theirs, 'Không cho phép').click();
    await theirs.waitForURL(/\/contact\?error=access_denied/);
    await visitor.device.close();
  });

  step('the manager removes it, and nobody comes in by it any more', async () => {
    await button(page, 'Gỡ Cổng đặt phòng thí nghiệm').click();
    await button(page.getByRole('dialog'), 'Gỡ ứng dụng').click();
    await page.getByText('Đã gỡ ứng dụng “Cổng đặt phòng thí nghiệm”').waitFor();
    await page.goto(begin());
    await page.getByText('Ứng dụng này chưa được đăng ký, hoặc gửi bạn về một địa chỉ chưa đăng ký').waitFor();
    await manager.close();
  });
}

import type { BrowserContext, Page } from 'playwright-core';
import { button, field, heading } from './forms';
import { newPerson } from './people';
import { journey, newDevice, open, thePlatform } from './stage';

/** A phone that asks for a finger, which is always the right one. */
async function withFinger(page: Page) {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true },
      ...{ isUserVerified: true, automaticPresenceSimulation: true },
    },
  });
  return {
    /** Whether anybody lays a finger on it. */
    present: (enabled: boolean) => session.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled }),
  };
}

/** Somebody who signs in by a finger. Passkeys are made for names: the page is open at localhost. */
export function passkeyJourney() {
  const step = journey();
  let device: BrowserContext;
  let page: Page;
  let finger: Awaited<ReturnType<typeof withFinger>>;

  step('adds a passkey with a name to the account', async () => {
    const { account, device: other } = await newPerson('scientist', 'Viện Vân Tay');
    await other.close();
    device = await newDevice({ baseURL: thePlatform().url.replace('127.0.0.1', 'localhost') });
    page = await open(device, '/sign-in?next=/account/security');
    finger = await withFinger(page);
    expect(await field(page, 'Thư điện tử').getAttribute('autocomplete')).toBe('username webauthn');
    await field(page, 'Thư điện tử').fill(account.email);
    await field(page, 'Mật khẩu').fill(account.password);
    await button(page.getByRole('main'), 'Đăng nhập').first().click();
    await heading(page, 'Bảo mật');
    await field(page, 'Tên cho khóa này').fill('Điện thoại thử');
    await button(page, 'Thêm khóa truy cập').click();
    await page.getByText('Đã thêm khóa truy cập Điện thoại thử').waitFor();
    await page
      .getByRole('listitem')
      .filter({ hasText: 'Điện thoại thử' })
      .getByText(/chưa dùng lần nào/)
      .waitFor();
  });

  step('signs in with it, without name or password, and is at both steps at once', async () => {
    await device.clearCookies();
    await finger.present(false);
    // The browser asks for the passkey by itself as soon as the page is there; nobody lays a finger on it, and the button asks once more.
    const asked = page.waitForResponse(/passkey/);
    await page.goto('/sign-in?next=/account/security');
    await asked;
    await page.evaluate('new Promise((later) => setTimeout(later, 1000))');
    await finger.present(true);
    await button(page, 'Đăng nhập bằng khóa truy cập').click();
    await heading(page, 'Bảo mật');
    await page
      .getByRole('listitem')
      .filter({ hasText: 'Điện thoại thử' })
      .getByText(/dùng lần cuối/)
      .waitFor();
  });

  step('removes it', async () => {
    await button(page, 'Gỡ Điện thoại thử').click();
    await button(page.getByRole('dialog'), 'Gỡ khóa truy cập').click();
    await page.getByText('Đã gỡ khóa truy cập Điện thoại thử').waitFor();
    await page.getByRole('listitem').filter({ hasText: 'Điện thoại thử' }).waitFor({ state: 'detached' });
    await device.close();
  });
}

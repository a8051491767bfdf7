import type { BrowserContext, Page } from 'playwright-core';
import { button, field, heading, link } from './forms';
import { get, newPerson, post } from './people';
import { wholeNeed } from './whole-need';
import { appears } from './forms';
import { deviceOf, journey, newDevice, open, thePlatform } from './stage';

const payloads = {
  title: '<img src=x onerror="alert(1)">Cấp đông <script>alert(2)</script>',
  problem:
    '"><svg onload=alert(3)> Thanh long cấp đông rã ra rỉ 14% dịch, cần dưới 5%. <a href="javascript:alert(4)">bấm</a> {{constructor.constructor("alert(5)")()}} ${alert(6)}',
  constraint: '</textarea><iframe srcdoc="<script>alert(7)</script>"></iframe>',
};
const organisation = 'Công ty <b onmouseover=alert(8)>Cấp Đông</b>';

/** What people write is shown as they wrote it, and runs nowhere. */
export function hostileTextJourney() {
  const step = journey();
  const ran: string[] = [];
  let writer: BrowserContext;
  let needId = '';

  const opened = async (device: BrowserContext, path: string) => {
    const page = await open(device, path);
    page.on('dialog', (dialog) => {
      ran.push(`${path}: ${dialog.message()}`);
      void dialog.dismiss();
    });
    return page;
  };

  step('is plain text for its writer, in every page that shows it', async () => {
    ({ device: writer } = await newPerson('business', organisation));
    const statement = { ...wholeNeed(), title: payloads.title, problem: payloads.problem, constraints: [payloads.constraint] };
    const { id, version } = await post<{ id: string; version: number }>(writer, '/needs', statement);
    needId = id;
    const page = await opened(writer, `/needs/${id}/edit/problem`);
    expect(await field(page, 'Bạn đang gặp vấn đề gì?').inputValue()).toBe(payloads.problem);
    for (const path of [`/needs/${id}/edit/check`, `/needs/${id}/edit/preview`, `/needs/${id}`, '/desk'])
      await shows(page, path, payloads.title);
    await page.getByText(organisation).first().waitFor({ state: 'attached' });
    await post(writer, `/needs/${id}/submission`, { version });
  });

  step('is plain text for its reviewer', async () => {
    const reviewer = await deviceOf('duyet');
    const page = await opened(reviewer, '/review');
    await link(page.getByRole('navigation', { name: 'Hàng chờ duyệt' }), payloads.title).click();
    const text = page.getByRole('article', { name: payloads.title });
    for (const words of [payloads.problem, payloads.constraint, organisation]) await text.getByText(words).first().waitFor();
    await page.getByRole('radio', { name: /^Duyệt, cho hiển thị/ }).check();
    await button(text, 'Duyệt, cho hiển thị').click();
    await page.getByText(/^Đã duyệt cho hiển thị: /).waitFor();
    await reviewer.close();
  });

  step('is plain text for everybody, found by its own words', async () => {
    const visitor = await newDevice();
    const q = encodeURIComponent(payloads.title);
    const page = await opened(visitor, `/search?kind=need&q=${q}`);
    await appears(page, link(page, payloads.title));
    await link(page, payloads.title).click();
    await heading(page, payloads.title);
    for (const words of [payloads.problem, payloads.constraint, organisation]) await page.getByText(words).first().waitFor();
    const sent = await get<{ need: { title: string } }>(visitor, `/needs/${needId}/overview`);
    expect(sent.need.title).toBe(payloads.title);
    await visitor.close();
    await writer.close();
    expect(ran).toEqual([]);
  });

  step('every page is sent under a policy that runs no script but our own', async () => {
    const visitor = await newDevice();
    const reader = await visitor.newPage();
    for (const path of ['/', '/needs/new', '/khong-co']) {
      const answer = await visitor.request.get(path);
      const policy = answer.headers()['content-security-policy'] ?? '';
      expect(policy).toContain("default-src 'none'; script-src 'self';");
      expect(policy).not.toMatch(/unsafe-(inline|eval)|https?:|\*/);
      expect(await answer.text()).not.toMatch(/<script(?![^>]*\s(src=|type="application\/(ld\+)?json"))/);
      expect(await reader.evaluate(handlersIn(await answer.text()))).toEqual([]);
    }
    expect((await visitor.request.get(`${thePlatform().url}/v1/session`)).headers()['x-content-type-options']).toBe('nosniff');
    await visitor.close();
  });
}

/** Attributes of a page as it was sent that would run something; what people wrote about such attributes is text. */
const handlersIn = (page: string) => `[...new DOMParser().parseFromString(${JSON.stringify(page)}, 'text/html').querySelectorAll('*')]
  .flatMap(({ attributes }) => [...attributes].map(({ name }) => name).filter((name) => name.startsWith('on')))`;

async function shows(page: Page, path: string, words: string) {
  await page.goto(path);
  await page.getByText(words).first().waitFor();
}

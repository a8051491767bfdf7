import type { Page } from 'playwright-core';
import { withoutStreams } from '../browser/browser';
import { type Foreign, inLanguage, vietnamesePieces } from './catalogue';
import { button, link } from './forms';
import { get } from './people';
import { deviceOf, journey, open, wholePage } from './stage';

/** Every text that the interface says; what people wrote is marked with its own language and left out. */
const systemTexts = `(() => {
  const texts = [];
  const foreign = (element) => element.closest('[lang]')?.lang !== document.documentElement.lang;
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) if (!foreign(walk.currentNode.parentElement)) texts.push(walk.currentNode.data);
  for (const element of document.querySelectorAll('[aria-label], [title], [placeholder], [alt]'))
    if (!foreign(element)) for (const name of ['aria-label', 'title', 'placeholder', 'alt']) texts.push(element.getAttribute(name) ?? '');
  return [document.title, ...texts].map((text) => text.trim()).filter(Boolean);
})()`;

/** From so many words on a piece is recognised inside a longer text. */
const ENOUGH_WORDS = 3;

function leftIn(texts: string[], pieces: ReadonlySet<string>) {
  const long = [...pieces].filter((piece) => piece.split(' ').length >= ENOUGH_WORDS);
  return texts.filter((text) => pieces.has(text) || long.some((piece) => text.includes(piece)));
}

/** The same platform in English and French: nothing Vietnamese but what people wrote in it. */
export function languagesJourney() {
  const step = journey();
  const others: [Foreign, string][] = [
    ['en', 'English'],
    ['fr', 'Français'],
  ];
  for (const [locale, name] of others)
    step(`speaks ${name} on every main page, and stays where one is`, async () => {
      const say = inLanguage(locale);
      const pieces = vietnamesePieces(locale);
      const device = await deviceOf('doanhnghiep');
      await withoutStreams(device);
      const { needs } = await get<{ needs: { id: string }[] }>(device, '/desk');
      const address = '/search?kind=technology&q=xo%C3%A0i&sector=food';
      const page = await open(device, address);
      const { origin } = new URL(page.url());
      await button(page.getByRole('group', { name: 'Ngôn ngữ' }), name).click();
      await page.getByRole('navigation', { name: say('Trình đơn chính') }).waitFor();
      expect(page.url()).toBe(`${origin}/${locale}${address}`);
      expect(await page.getByRole('searchbox', { name: say('Tìm nhu cầu, công nghệ, chuyên gia') }).inputValue()).toBe('xoài');
      await speaks(page, locale, pieces);
      for (const [path, words] of [
        ['/', 'Việc của bạn'],
        ['/desk', 'Nhu cầu của tổ chức'],
        [`/needs/${needs[0]?.id}`, 'Việc khác'],
        ['/needs/new', 'Bạn đang gặp vấn đề gì?'],
        ['/account', 'Mật khẩu'],
      ] as const) {
        await page.goto(path);
        await page.getByText(say(words)).first().waitFor();
        await speaks(page, locale, pieces);
      }
      await device.clearCookies();
      await page.goto('/sign-in');
      await page.getByRole('heading', { level: 1, name: say('Đăng nhập') }).waitFor();
      await speaks(page, locale, pieces);
      await device.close();
    });
  for (const [locale, name] of others)
    step(`says in ${name} what owners translated, marked as theirs, among suggestions and side by side`, () => shows(locale));
}

/** How the owner of a listing for mangoes calls it in other languages. */
const translated = { en: /Nano-chitosan coating/, fr: /Enrobage de nano-chitosane/ };

async function shows(locale: Foreign) {
  const say = inLanguage(locale);
  const device = await deviceOf('doanhnghiep');
  const { needs } = await get<{ needs: { id: string; reference: string }[] }>(device, '/desk');
  const page = await open(device, `/${locale}/needs/${needs.find(({ reference }) => reference === 'N03')?.id}`);
  const suggested = page.getByRole('article', { name: translated[locale] });
  await suggested.getByText(say('Bản dịch của chủ')).waitFor();
  await page.goto(`/${locale}/search?kind=technology&q=nano-chitosan`);
  const found = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: translated[locale] }) });
  await found.getByRole('checkbox', { name: say('So sánh') }).check();
  await page
    .getByRole('checkbox', { name: say('So sánh') })
    .and(page.locator(':not(:checked)'))
    .first()
    .check();
  await link(page, say('So sánh')).click();
  const column = page.getByRole('columnheader', { name: translated[locale] });
  await column.getByText(say('Bản dịch của chủ')).waitFor();
  await device.close();
}

async function speaks(page: Page, locale: Foreign, pieces: ReadonlySet<string>) {
  await page.waitForLoadState('networkidle');
  await wholePage(page);
  expect(await page.evaluate('document.documentElement.lang')).toBe(locale);
  const left = leftIn((await page.evaluate(systemTexts)) as string[], pieces);
  expect({ page: page.url(), left }).toEqual({ page: page.url(), left: [] });
}

import { addressIn, type Locale } from '@caunoi/contracts/locales';
import { html, type Html } from '@caunoi/kit/html';
import { pageTexts } from './page-texts';

const kinds = [
  ['need', pageTexts.needs],
  ['technology', pageTexts.technologies],
  ['expert', pageTexts.experts],
] as const;

/** Name and ways of the platform above the first words of any page, in the order of the app. Every link works without it. */
export function framed(locale: Locale, words: Html) {
  const search = addressIn(locale, '/search');
  const links = kinds.map(([kind, name]) => html`<a href="${search}?kind=${kind}">${name[locale]}</a> `);
  return html`<a class="skip" href="#noi-dung">${pageTexts.skip[locale]}</a>
    <header class="hdr">
      <div class="wrap">
        <a class="logo" href="${addressIn(locale, '/')}"><b>Cầu Nối</b></a>
        <nav class="nav hide-m" aria-label="${pageTexts.menu[locale]}">${links}</nav>
      </div>
    </header>
    <main id="noi-dung" tabindex="-1">${words}</main>`;
}

/** The frame that the app gives most pages. */
export const page = (words: Html) => html`<div class="wrap page">${words}</div>`;

export const section = (title: string, text: string, language: string) =>
  text &&
  html`<section>
    <h2>${title}</h2>
    <p class="prose" lang="${language}">${text}</p>
  </section>`;

export const searchForm = (locale: Locale, q = '') =>
  html`<form class="search" role="search" action="${addressIn(locale, '/search')}">
    <input
      class="input"
      name="q"
      type="search"
      value="${q}"
      aria-label="${pageTexts.ask[locale]}"
      placeholder="${pageTexts.ask[locale]}"
    /><button class="btn primary" type="submit">${pageTexts.find[locale]}</button>
  </form>`;

/** One line, cut at a word: what a search engine or a message shows of a page. */
export function summaryOf(text: string, most = 180) {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  const cut = line.slice(0, most);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2))}…`;
}

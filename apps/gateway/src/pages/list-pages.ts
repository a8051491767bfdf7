import type { home } from '@caunoi/contracts/gateway/gateway.endpoints';
import { formatNumber } from '@caunoi/contracts/formats';
import { addressIn, type Locale } from '@caunoi/contracts/locales';
import { readIn } from '@caunoi/contracts/read-in';
import type { Card, Part } from '@caunoi/contracts/matching/match';
import type { search } from '@caunoi/contracts/matching/matching.endpoints';
import { problems } from '@caunoi/contracts/problems';
import type { z } from 'zod';
import { thingPath } from '@caunoi/contracts/thing-path';
import { page, searchForm } from './first-words';
import { html } from '@caunoi/kit/html';
import type { PageContent } from './page-template';
import { pageTexts, resultsFor } from './page-texts';
import { kindTag } from './thing-heading';

type Seen = Omit<PageContent, 'given'>;
type Overview = z.output<typeof home.answer>;
type Found = z.output<typeof search.answer>;

interface AskedFor {
  q: string;
  kind?: 'need' | 'technology' | 'expert' | undefined;
}

const rows = (title: string, cards: readonly Card[], locale: Locale) =>
  cards.length > 0 &&
  html`<section>
    <div class="sec-h"><h2>${title}</h2></div>
    <ul class="rows">
      ${cards.map((card) => {
        const { title: name, language } = readIn(locale, card);
        return html`<li>
          <a class="newrow" href="${addressIn(locale, thingPath(card))}"
            ><span><b lang="${language}">${name}</b></span></a
          >
        </li>`;
      })}
    </ul>
  </section>`;

export function homePage({ newestNeeds, newestTechnologies }: Overview, locale: Locale, origin: string): Seen {
  const t = (name: keyof typeof pageTexts) => pageTexts[name][locale];
  const door = html`<section class="hero">
    <div class="wrap">
      <h1 tabindex="-1">
        <span>${t('stateNeed')} </span><span>${t('meetTechnology')} <span>${t('meetExpert')}</span></span>
      </h1>
    </div>
    <div class="wrap hero-grid">
      <div>
        <p class="lead">${t('lead')}</p>
        ${searchForm(locale)}
      </div>
    </div>
  </section>`;
  const newest = html`<div class="wrap">
    <div class="sec split">${rows(t('newNeeds'), newestNeeds, locale)}${rows(t('newTechnologies'), newestTechnologies, locale)}</div>
  </div>`;
  return {
    title: t('home'),
    description: t('siteDescription'),
    indexed: true,
    words: html`${door}${newest}`,
    described: {
      '@context': 'https://schema.org',
      '@type': 'WebSite',
      name: 'Cầu Nối',
      url: origin + addressIn(locale, '/'),
      inLanguage: locale,
      description: t('siteDescription'),
      potentialAction: {
        '@type': 'SearchAction',
        target: { '@type': 'EntryPoint', urlTemplate: `${origin}${addressIn(locale, '/search')}?q={search_term_string}` },
        'query-input': 'required name=search_term_string',
      },
    },
  };
}

const marked = (parts: readonly Part[]) => parts.map(({ text, hit }) => (hit ? html`<mark>${text}</mark>` : text));

const kindNames = { need: pageTexts.needs, technology: pageTexts.technologies, expert: pageTexts.experts };

/** As the app's: they lead on, and the results stand where the app will show them. */
function tabs({ totals }: Found, { q, kind }: AskedFor, locale: Locale) {
  const tab = (of: AskedFor['kind'], name: string, count: number) => {
    const address = new URLSearchParams({ ...(q && { q }), ...(of && { kind: of }) });
    const current = of === kind && html` aria-current="page"`;
    return html`<a href="${addressIn(locale, '/search')}?${address.toString()}" ${current}
      >${name} <span class="n num">${formatNumber(count, locale)}</span></a
    >`;
  };
  const kinds = (['need', 'technology', 'expert'] as const).map((of) => tab(of, kindNames[of][locale], totals[of]));
  return html`<nav class="tabs" aria-label="${pageTexts.kinds[locale]}">
    ${tab(undefined, pageTexts.all[locale], totals.need + totals.technology + totals.expert)}${kinds}
  </nav>`;
}

/** A search. For search engines all results of words are the one page that its head names: the list of everything of the kind. */
export function searchPage(found: Found, asked: AskedFor, locale: Locale): Seen {
  const { q, kind } = asked;
  const title = q ? resultsFor(q, locale) : kind ? kindNames[kind][locale] : pageTexts.search[locale];
  const hits = found.items.map(
    ({ kind: of, id, titleParts, snippet, language }) =>
      html`<li class="hit">
        <div>
          ${kindTag(of, locale)}
          <h3 lang="${language}"><a href="${addressIn(locale, thingPath({ kind: of, id }))}">${marked(titleParts)}</a></h3>
          <p class="voice" lang="${language}">${marked(snippet)}</p>
          ${q && html`<p class="why">&nbsp;</p>`}
        </div>
      </li>`,
  );
  return {
    title,
    indexed: true,
    quotes: true,
    words: page(
      html`<div class="search-page">
        <h1 class="sr">${title}</h1>
        ${searchForm(locale, q)}${tabs(found, asked, locale)}
        <div class="finder">
          <aside class="hide-s"></aside>
          <div>
            <div class="toolbar waiting"></div>
            <div class="found"></div>
            <h2 class="sr">${title}</h2>
            <ol class="hits">
              ${hits}
            </ol>
          </div>
        </div>
      </div>`,
    ),
  };
}

/** Instead of a page that would have to be composed. */
export function crowdedPage(locale: Locale): Seen {
  const title = problems['request.too_many'].title[locale];
  return { title, indexed: false, words: page(html`<h1 class="page-title" tabindex="-1">${title}</h1>`) };
}

export function missingPage(locale: Locale): Seen {
  return {
    title: pageTexts.missing[locale],
    indexed: false,
    words: page(
      html`<h1 class="page-title" tabindex="-1">${pageTexts.missing[locale]}</h1>
        <p>${pageTexts.missingWhy[locale]}</p>
        <p><a href="${addressIn(locale, '/')}">${pageTexts.toHome[locale]}</a></p>`,
    ),
  };
}

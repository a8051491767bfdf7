import { budgetBands } from '@caunoi/contracts/code-lists/budget-bands';
import { type CodeList, label } from '@caunoi/contracts/code-lists/code-list';
import { provinces } from '@caunoi/contracts/code-lists/provinces';
import { sectors } from '@caunoi/contracts/code-lists/sectors';
import type { Expert } from '@caunoi/contracts/experts/expert';
import type { Organisation } from '@caunoi/contracts/identity/identity';
import { formatRelative } from '@caunoi/contracts/formats';
import { addressIn, type Locale, unitGap } from '@caunoi/contracts/locales';
import type { Card } from '@caunoi/contracts/matching/match';
import type { Related } from '@caunoi/contracts/matching/related.endpoints';
import { readIn } from '@caunoi/contracts/read-in';
import type { Need } from '@caunoi/contracts/needs/need';
import type { Technology } from '@caunoi/contracts/technology-bank/technology';
import { thingPath } from '@caunoi/contracts/thing-path';
import { page, section, summaryOf } from './first-words';
import { html, type Html } from '@caunoi/kit/html';
import type { PageContent } from './page-template';
import { pageTexts } from './page-texts';
import { crumbs, kindTag, stated } from './thing-heading';

type Seen = Omit<PageContent, 'given'>;

const context = 'https://schema.org';
const named = (list: CodeList, codes: readonly (string | null)[], locale: Locale) =>
  codes.flatMap((code) => (code === null ? [] : [label(list, code, locale)]));

const fact = (name: string, values: readonly string[]) =>
  values.length > 0 &&
  html`<div>
    <dt>${name}</dt>
    <dd>${values.map((value) => html`<span class="fact-line">${value}</span>`)}</dd>
  </div>`;

/** Left what people wrote, right what is chosen from lists: as the app shows it. */
const thing = (way: Html, words: Html, facts: Html, name = 'two tech') =>
  page(
    html`${way}
      <div class="${name}">
        <div>${words}</div>
        <aside class="side">
          <div class="sheet pad"><dl class="facts">${facts}</dl></div>
        </aside>
      </div>`,
  );

const organisationData = (organisation: Organisation | null) => organisation && { '@type': 'Organization', name: organisation.name };

/** What a page says besides its thing; null where it could not be had. */
interface Around {
  organisation: Organisation | null;
  related: Related | null;
}

/** At the end of a page, as the app shows it: where one reads on. */
function besides({ related }: Around, locale: Locale) {
  const { needs = [], technologies = [], experts = [] } = related ?? {};
  const group = (name: string, cards: readonly Card[]) =>
    cards.length > 0 &&
    html`<h3>${name}</h3>
      <ul class="rows">
        ${cards.map((card) => {
          const { title, language } = readIn(locale, card);
          return html`<li><a lang="${language}" href="${addressIn(locale, thingPath(card))}">${title}</a></li>`;
        })}
      </ul>`;
  if (needs.length + technologies.length + experts.length === 0) return false;
  return html`<section>
    <h2>${pageTexts.related[locale]}</h2>
    ${group(pageTexts.needs[locale], needs)}${group(pageTexts.technologies[locale], technologies)}${group(pageTexts.experts[locale], experts)}
  </section>`;
}

export function technologyPage(technology: Technology, around: Around, locale: Locale): Seen {
  const { organisation } = around;
  const { problem, solution, application, advantages, language, trl, confirmedAt } = technology;
  const words = readIn(locale, technology);
  const { title, summary } = words;
  const fields = named(sectors, technology.sectors, locale);
  const said = html`<header>
      ${kindTag('technology', locale)}
      <h1 tabindex="-1" lang="${words.language}">${title}</h1>
      <p class="lead" lang="${words.summaryLanguage}">${summary}</p>
      <div class="meta big">${stated({ organisation, confirmedAt, language, translated: words.translated }, locale)}</div>
    </header>
    ${section(pageTexts.problem[locale], problem, language)}${section(pageTexts.solution[locale], solution, language)}${section(pageTexts.application[locale], application, language)}${section(pageTexts.advantages[locale], advantages, language)}${besides(around, locale)}`;
  const facts = html`${fact(pageTexts.readiness[locale], trl === null ? [] : [`TRL ${trl}`])}${fact(pageTexts.sector[locale], fields)}${fact(pageTexts.place[locale], named(provinces, [technology.province], locale))}`;
  return {
    title,
    description: summaryOf(summary || problem),
    indexed: technology.status === 'published',
    words: thing(crumbs('technology', title, words.language, locale), said, facts),
    described: {
      '@context': context,
      '@type': 'Product',
      name: title,
      description: summaryOf(summary, 500),
      inLanguage: words.language,
      category: fields.join(', ') || undefined,
      keywords: technology.keywords.join(', ') || undefined,
      brand: organisationData(organisation) ?? undefined,
      additionalProperty: trl === null ? undefined : { '@type': 'PropertyValue', name: 'Technology readiness level', value: trl },
    },
  };
}

export function expertPage(expert: Expert, around: Around, locale: Locale): Seen {
  const { organisation } = around;
  const { displayName, language, keywords, orcid, confirmedAt } = expert;
  const words = readIn(locale, { ...expert, title: expert.headline, summary: expert.biography });
  const { title: headline, summary: biography } = words;
  const fields = named(sectors, expert.sectors, locale);
  const said = html`<header>
      ${kindTag('expert', locale)}
      <h1 tabindex="-1">${displayName}</h1>
      <p class="lead" lang="${words.language}">${headline}</p>
      <div class="meta big">${stated({ organisation, confirmedAt, language, translated: words.translated }, locale)}</div>
    </header>
    ${section(pageTexts.about[locale], biography, words.summaryLanguage)}${besides(around, locale)}`;
  const facts = html`${fact(pageTexts.sector[locale], fields)}${fact(pageTexts.place[locale], named(provinces, [expert.province], locale))}`;
  return {
    title: displayName,
    description: summaryOf(headline || biography),
    indexed: expert.status === 'published',
    words: thing(crumbs('expert', displayName, locale, locale), said, facts),
    described: {
      '@context': context,
      '@type': 'ProfilePage',
      mainEntity: {
        '@type': 'Person',
        name: displayName,
        description: summaryOf(headline, 500),
        knowsAbout: keywords.length > 0 ? keywords : undefined,
        affiliation: organisationData(organisation) ?? undefined,
        sameAs: orcid === null ? undefined : `https://orcid.org/${orcid}`,
      },
    },
  };
}

export function needPage(need: Need, organisation: Organisation | null, locale: Locale): Seen {
  const { language, targets, constraints, publishedAt } = need;
  const words = readIn(locale, { ...need, summary: need.problem });
  const { title, summary: problem } = words;
  const figures = targets.map(({ quantity, unit, current, wanted }) => {
    const gap = unitGap(unit, locale);
    return html`<div class="goal">
      <p class="small muted" lang="${language}">${quantity}</p>
      <div class="target"><b class="num">${current}${gap}${unit}</b> → <b class="num">${wanted}${gap}${unit}</b></div>
    </div>`;
  });
  const lines = constraints.map((line) => html`<li>${line}</li>`);
  const posted = publishedAt && formatRelative(publishedAt, new Date(), locale);
  const said = html`${kindTag('need', locale)}
    <h1 class="page-title" tabindex="-1" lang="${words.language}">${title}</h1>
    <p class="meta">${stated({ organisation, unnamed: need.anonymous, posted, language, translated: words.translated }, locale)}</p>
    <p class="voice need-voice need-story" lang="${words.summaryLanguage}">“${problem}”</p>
    ${
      targets.length > 0 &&
      html`<section class="need-lines">
        <h2>${pageTexts.targets[locale]}</h2>
        <div class="goals">${figures}</div>
      </section>`
    }${
      lines.length > 0 &&
      html`<section class="need-lines">
        <h2>${pageTexts.musts[locale]}</h2>
        <ul lang="${language}">
          ${lines}
        </ul>
      </section>`
    }`;
  const facts = html`${fact(pageTexts.sector[locale], named(sectors, [need.sector], locale))}${fact(pageTexts.place[locale], named(provinces, [need.province], locale))}${fact(pageTexts.budget[locale], named(budgetBands, [need.budgetBand], locale))}`;
  return {
    title,
    description: summaryOf(problem),
    indexed: need.status === 'published' || need.status === 'answered',
    quotes: true,
    words: thing(crumbs('need', title, words.language, locale), said, facts, 'two tech need-article'),
    described: {
      '@context': context,
      '@type': 'Demand',
      name: title,
      description: summaryOf(problem, 500),
      availabilityStarts: need.publishedAt ?? undefined,
      availabilityEnds: need.deadline ?? undefined,
      areaServed: named(provinces, [need.province], locale)[0],
      seller: organisationData(organisation) ?? undefined,
    },
  };
}

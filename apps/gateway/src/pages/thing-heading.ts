import { label } from '@caunoi/contracts/code-lists/code-list';
import { languages } from '@caunoi/contracts/code-lists/languages';
import { organisationTypes } from '@caunoi/contracts/code-lists/organisation-types';
import { provinces } from '@caunoi/contracts/code-lists/provinces';
import { formatDate } from '@caunoi/contracts/formats';
import type { Organisation } from '@caunoi/contracts/identity/identity';
import { addressIn, type Locale } from '@caunoi/contracts/locales';
import type { Kind } from '@caunoi/contracts/matching/match';
import { html } from '@caunoi/kit/html';
import { pageTexts } from './page-texts';

// What stands above the words of a thing, of the size that it has in the app: so those words stay where they are when the app comes.

const names = {
  need: { one: pageTexts.oneNeed, all: pageTexts.needs },
  technology: { one: pageTexts.oneTechnology, all: pageTexts.technologies },
  expert: { one: pageTexts.oneExpert, all: pageTexts.experts },
};

/** The room of an icon: drawing it would cost more than it says. */
const icon = html`<svg class="i" aria-hidden="true"></svg>`;

export const crumbs = (kind: Kind, title: string, language: string, locale: Locale) =>
  html`<nav class="crumbs" aria-label="${pageTexts.here[locale]}">
    <a href="${addressIn(locale, '/search')}?kind=${kind}">${names[kind].all[locale]}</a><span aria-hidden="true">/</span
    ><span aria-current="page" lang="${language}">${title}</span>
  </nav>`;

export const kindTag = (kind: Kind, locale: Locale) =>
  html`<span class="${kind === 'need' ? 'kind need' : 'kind'}">${icon}${names[kind].one[locale]}</span>`;

const item = (words: ReturnType<typeof html>) => html`<span>${icon} ${words}</span>`;

const organisationLine = ({ name, type, province, verification }: Organisation, locale: Locale) =>
  item(
    html`<b>${name}</b>, ${label(organisationTypes, type, locale)}, ${label(provinces, province, locale)}
      <span class="muted">${pageTexts[verification === 'verified' ? 'verified' : 'selfDeclared'][locale]}</span>`,
  );

function writtenIn(language: Locale, locale: Locale) {
  const name = label(languages, language, locale);
  const inSentence = locale === 'en' ? name : name.charAt(0).toLocaleLowerCase(locale) + name.slice(1);
  return language !== locale && item(html`${pageTexts.writtenIn[locale]} ${inSentence}`);
}

/** The app makes a button of the last words. */
const ownersWords = (locale: Locale) => item(html`${pageTexts.ownersTranslation[locale]} · <u>${pageTexts.showOriginal[locale]}</u>`);

interface Stated {
  organisation: Organisation | null;
  unnamed?: boolean;
  confirmedAt?: string | null;
  /** "3 ngày trước" */
  posted?: string | null;
  language: Locale;
  /** It is shown in words that its owner has for the reader's language. */
  translated?: boolean;
}

/** Who says it, how fresh it is, and in which language. */
export const stated = ({ organisation, unnamed, confirmedAt, posted, language, translated }: Stated, locale: Locale) =>
  html`${unnamed && item(html`${pageTexts.unnamed[locale]}`)}${!unnamed && organisation && organisationLine(organisation, locale)}${
    confirmedAt && item(html`${pageTexts.confirmed[locale]} <time class="num">${formatDate(confirmedAt, locale)}</time>`)
  }${posted && html`<span>${pageTexts.posted[locale]} ${posted}</span>`}${translated ? ownersWords(locale) : writtenIn(language, locale)}`;

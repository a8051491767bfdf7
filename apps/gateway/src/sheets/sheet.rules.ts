import { budgetBands } from '@caunoi/contracts/code-lists/budget-bands';
import { type CodeList, label } from '@caunoi/contracts/code-lists/code-list';
import { cooperationOffers } from '@caunoi/contracts/code-lists/cooperation-forms';
import { expertServices } from '@caunoi/contracts/code-lists/expert-services';
import { iprStates, iprTypes } from '@caunoi/contracts/code-lists/ipr';
import { languages } from '@caunoi/contracts/code-lists/languages';
import { organisationTypes } from '@caunoi/contracts/code-lists/organisation-types';
import { provinces } from '@caunoi/contracts/code-lists/provinces';
import { sectors } from '@caunoi/contracts/code-lists/sectors';
import type { Expert } from '@caunoi/contracts/experts/expert';
import { formatDate, formatNumber } from '@caunoi/contracts/formats';
import type { Organisation } from '@caunoi/contracts/identity/identity';
import { type Locale, unitGap } from '@caunoi/contracts/locales';
import type { Technology } from '@caunoi/contracts/technology-bank/technology';
import { pageTexts } from '../pages/page-texts';
import { readIn } from '@caunoi/contracts/read-in';
import type { Sheet } from './sheet';
import { sheetTexts } from './sheet-texts';

/** Where it is read, and by whose word. */
export interface Around {
  organisation: Organisation | null;
  address: string;
  locale: Locale;
}

const named = (list: CodeList, codes: readonly (string | null)[], locale: Locale) =>
  codes.flatMap((code) => (code === null ? [] : [label(list, code, locale)]));

const filled = <T extends { values: readonly string[] }>(facts: readonly T[]) => facts.filter(({ values }) => values.length > 0);
const told = (sections: Sheet['sections']) => sections.filter(({ text }) => text !== '');

function saidBy({ organisation, locale }: Around, confirmedAt: string | null, language: Locale, translated: boolean) {
  const by =
    organisation &&
    `${organisation.name}, ${label(organisationTypes, organisation.type, locale)}, ${label(provinces, organisation.province, locale)} ${
      pageTexts[organisation.verification === 'verified' ? 'verified' : 'selfDeclared'][locale]
    }`;
  const confirmed = confirmedAt && `${pageTexts.confirmed[locale]} ${formatDate(confirmedAt, locale)}`;
  const own = translated && pageTexts.ownersTranslation[locale];
  const written = language !== locale && `${pageTexts.writtenIn[locale]}: ${label(languages, language, locale)}`;
  return [by, [confirmed, own, written].filter(Boolean).join(' · ')].filter((line) => typeof line === 'string' && line !== '') as string[];
}

const common = ({ address, locale }: Around) => ({ locale, address, scan: sheetTexts.scan[locale], more: sheetTexts.more[locale] });

/** A listing as everybody may read it, on one sheet. */
export function technologySheet(technology: Technology, around: Around): Sheet {
  const { locale } = around;
  const { language, confirmedAt, trl, verified, results, ipr } = technology;
  const words = readIn(locale, technology);
  const measured = results.map(({ quantity, value, unit, conditions }) => {
    const figure = `${quantity}: ${formatNumber(value, locale)}${unitGap(unit, locale)}${unit}`;
    return conditions ? `${figure} (${conditions})` : figure;
  });
  const level = trl === null ? [] : [`TRL ${trl}`];
  const checked = verified.map((each) => `TRL ${each.level}: ${sheetTexts.compared[locale]} ${formatDate(each.at, locale)}`);
  const rights = ipr.map(({ type, state, number }) =>
    [`${label(iprTypes, type, locale)}, ${label(iprStates, state, locale)}`, number].filter(Boolean).join(', '),
  );
  return {
    ...common(around),
    kind: pageTexts.oneTechnology[locale],
    title: words.title,
    lead: words.summary,
    said: saidBy(around, confirmedAt, language, words.translated),
    sections: told([
      { title: pageTexts.problem[locale], text: technology.problem },
      { title: pageTexts.solution[locale], text: technology.solution },
      { title: sheetTexts.measured[locale], text: measured.join('\n') },
      { title: pageTexts.application[locale], text: technology.application },
      { title: pageTexts.advantages[locale], text: technology.advantages },
    ]),
    facts: filled([
      { name: pageTexts.readiness[locale], values: [...level, ...checked] },
      { name: sheetTexts.cooperation[locale], values: named(cooperationOffers, technology.cooperation, locale) },
      { name: sheetTexts.price[locale], values: named(budgetBands, [technology.priceBand], locale) },
      { name: sheetTexts.rights[locale], values: rights },
      { name: pageTexts.sector[locale], values: named(sectors, technology.sectors, locale) },
      { name: pageTexts.place[locale], values: named(provinces, [technology.province], locale) },
    ]),
    reference: technology.reference,
    asOf: new Date(technology.updatedAt),
  };
}

/** A profile as everybody may read it, on one sheet. */
export function expertSheet(expert: Expert, around: Around): Sheet {
  const { locale } = around;
  const { displayName, language, confirmedAt, documents, availableDays, remote, orcid } = expert;
  const words = readIn(locale, { ...expert, title: expert.headline, summary: expert.biography });
  const works = documents
    .toSorted((one, other) => Number(other.role === 'lead') - Number(one.role === 'lead') || other.year - one.year)
    .map(({ year, title }) => `${year}  ${title}`);
  return {
    ...common(around),
    kind: pageTexts.oneExpert[locale],
    title: displayName,
    lead: words.title,
    said: saidBy(around, confirmedAt, language, words.translated),
    sections: told([
      { title: pageTexts.about[locale], text: words.summary },
      { title: sheetTexts.works[locale], text: works.join('\n') },
    ]),
    facts: filled([
      { name: sheetTexts.services[locale], values: named(expertServices, expert.services, locale) },
      { name: pageTexts.sector[locale], values: named(sectors, expert.sectors, locale) },
      { name: sheetTexts.languages[locale], values: named(languages, expert.languages, locale) },
      {
        name: pageTexts.place[locale],
        values: [...named(provinces, [expert.abroad ? null : expert.province], locale), ...(remote ? [sheetTexts.remote[locale]] : [])],
      },
      { name: sheetTexts.time[locale], values: availableDays === null ? [] : [sheetTexts.days(availableDays)[locale]] },
      { name: 'ORCID', values: orcid === null ? [] : [`${orcid} ${pageTexts.selfDeclared[locale]}`] },
    ]),
    reference: expert.reference,
    asOf: new Date(expert.updatedAt),
  };
}

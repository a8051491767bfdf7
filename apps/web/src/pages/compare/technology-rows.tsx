import { budgetBands } from '@caunoi/contracts/code-lists/budget-bands';
import { label } from '@caunoi/contracts/code-lists/code-list';
import { cooperationOffers } from '@caunoi/contracts/code-lists/cooperation-forms';
import { iprStates, iprTypes } from '@caunoi/contracts/code-lists/ipr';
import { provinces } from '@caunoi/contracts/code-lists/provinces';
import { sectors } from '@caunoi/contracts/code-lists/sectors';
import { formatDate } from '@caunoi/contracts/formats';
import type { Locale } from '@caunoi/contracts/locales';
import { readIn } from '@caunoi/contracts/read-in';
import type { Technology } from '@caunoi/contracts/technology-bank/technology';
import { t } from '@lingui/core/macro';
import type { ComparedCell, ComparedRow } from '../../components/comparison';
import { codesCell, unsaid, wordsCell } from '../../components/compared-cells';
import { EvidenceGrade } from '../../components/evidence-grade';
import { TrlBadge } from '../../components/trl';
import { formatMeasure } from '../../i18n/format';
import type { TechnologyOverview } from '../../things/overview';
import { organisationCell } from './organisation-cell';

/** What people choose a technology by, row by row; every figure that one of them has measured is a row. */
export function technologyRows(overviews: readonly TechnologyOverview[], locale: Locale): ComparedRow[] {
  const row = (key: string, name: string, cell: (technology: Technology) => ComparedCell): ComparedRow => ({
    key,
    name,
    cells: overviews.map(({ technology }) => cell(technology)),
  });
  return [
    row('summary', t`Tóm tắt`, (technology) => {
      const { summary, summaryLanguage } = readIn(locale, technology);
      return wordsCell(summary, summaryLanguage);
    }),
    row('trl', t`Mức sẵn sàng`, ({ trl }) => (trl === null ? unsaid : { says: String(trl), shown: <TrlBadge level={trl} /> })),
    row('evidence', t`Bằng chứng`, evidence),
    ...measured(
      overviews.map(({ technology }) => technology),
      locale,
    ),
    row('scale', t`Quy mô đã chạy`, ({ scale, language }) => wordsCell(scale, language)),
    row('price', t`Giá`, ({ priceBand }) => codesCell(budgetBands, [priceBand], locale)),
    row('cooperation', t`Hình thức hợp tác`, ({ cooperation }) => codesCell(cooperationOffers, cooperation, locale)),
    row('rights', t`Sở hữu trí tuệ`, ({ ipr }) => rights(ipr, locale)),
    row('sectors', t`Lĩnh vực`, (technology) => codesCell(sectors, technology.sectors, locale)),
    row('place', t`Nơi`, ({ province }) => codesCell(provinces, [province], locale)),
    { key: 'organisation', name: t`Tổ chức`, cells: overviews.map(({ organisation }) => organisationCell(organisation)) },
    row('confirmed', t`Xác nhận lần cuối`, ({ confirmedAt }) => (confirmedAt ? { says: formatDate(confirmedAt, locale) } : unsaid)),
  ];
}

/** How far its highest level is proven: what a reviewer compared with a report of a third party counts most. */
function evidence({ trl, verified, trlEvidence }: Technology): ComparedCell {
  const isVerified = verified.some(({ level }) => level === trl);
  const own = trlEvidence.find(({ level }) => level === trl)?.grade;
  // A was the owner's own word in facts of earlier times.
  const grade = isVerified ? 'A' : own === 'A' ? 'B' : own;
  return grade ? { says: grade, shown: <EvidenceGrade grade={grade} withName /> } : unsaid;
}

const keyOf = ({ quantity, unit }: { quantity: string; unit: string }) => `${quantity.toLowerCase()} ${unit}`;

function measured(technologies: readonly Technology[], locale: Locale): ComparedRow[] {
  const all = new Map(technologies.flatMap(({ results, language }) => results.map((result) => [keyOf(result), { ...result, language }])));
  return [...all.values()].map((wanted) => ({
    key: `result ${keyOf(wanted)}`,
    name: <span lang={wanted.language}>{wanted.quantity}</span>,
    cells: technologies.map(({ results, language }) => {
      const found = results.find((result) => keyOf(result) === keyOf(wanted));
      if (!found) return unsaid;
      const value = formatMeasure(found.value, found.unit, locale);
      return { says: found.conditions ? `${value} (${found.conditions})` : value, lang: language };
    }),
  }));
}

function rights(ipr: Technology['ipr'], locale: Locale): ComparedCell {
  const named = ipr.map(({ type, state }) => `${label(iprTypes, type, locale)}: ${label(iprStates, state, locale)}`);
  return named.length === 0 ? unsaid : { says: named.join('; ') };
}

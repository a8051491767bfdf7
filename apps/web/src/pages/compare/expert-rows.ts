import { expertServices } from '@caunoi/contracts/code-lists/expert-services';
import { languages } from '@caunoi/contracts/code-lists/languages';
import { provinces } from '@caunoi/contracts/code-lists/provinces';
import { sectors } from '@caunoi/contracts/code-lists/sectors';
import type { Expert } from '@caunoi/contracts/experts/expert';
import { formatDate } from '@caunoi/contracts/formats';
import type { Locale } from '@caunoi/contracts/locales';
import { readIn } from '@caunoi/contracts/read-in';
import { plural, t } from '@lingui/core/macro';
import type { ComparedCell, ComparedRow } from '../../components/comparison';
import { codesCell, unsaid, wordsCell } from '../../components/compared-cells';
import type { ExpertOverview } from '../../things/overview';
import { organisationCell } from './organisation-cell';

/** What people choose an expert by, row by row. */
export function expertRows(overviews: readonly ExpertOverview[], locale: Locale): ComparedRow[] {
  const row = (key: string, name: string, cell: (expert: Expert) => ComparedCell): ComparedRow => ({
    key,
    name,
    cells: overviews.map(({ expert }) => cell(expert)),
  });
  return [
    row('headline', t`Chuyên môn`, (expert) => {
      const { title, language } = readIn(locale, { ...expert, title: expert.headline, summary: expert.biography });
      return wordsCell(title, language);
    }),
    row('services', t`Dịch vụ nhận làm`, ({ services }) => codesCell(expertServices, services, locale)),
    row('sectors', t`Lĩnh vực`, (expert) => codesCell(sectors, expert.sectors, locale)),
    row('works', t`Công trình, việc đã làm`, ({ documents }) => ({ says: plural(documents.length, { other: '# mục' }) })),
    row('days', t`Thời gian rảnh`, ({ availableDays: days }) => {
      if (days === null) return unsaid;
      return { says: days === 0 ? t`Hiện chưa nhận việc mới` : plural(days, { other: '# ngày mỗi tháng' }) };
    }),
    row('languages', t`Ngôn ngữ làm việc`, (expert) => codesCell(languages, expert.languages, locale)),
    row('place', t`Nơi`, ({ province, abroad }) => (abroad ? { says: t`Ở nước ngoài` } : codesCell(provinces, [province], locale))),
    row('remote', t`Làm từ xa`, ({ remote }) => ({ says: remote ? t`Được` : null })),
    { key: 'organisation', name: t`Tổ chức`, cells: overviews.map(({ organisation }) => organisationCell(organisation)) },
    row('confirmed', t`Xác nhận lần cuối`, ({ confirmedAt }) => (confirmedAt ? { says: formatDate(confirmedAt, locale) } : unsaid)),
  ];
}

import { budgetBands } from '@caunoi/contracts/code-lists/budget-bands';
import type { CodeList } from '@caunoi/contracts/code-lists/code-list';
import { cooperationForms } from '@caunoi/contracts/code-lists/cooperation-forms';
import { expertServices } from '@caunoi/contracts/code-lists/expert-services';
import { provinces } from '@caunoi/contracts/code-lists/provinces';
import type { Locale } from '@caunoi/contracts/locales';
import type { Kind, Match, ReachedTarget, Reason } from '@caunoi/contracts/matching/match';
import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Band } from '../../components/band';
import { codesCell, unsaid } from '../../components/compared-cells';
import type { ComparedCell, ComparedRow } from '../../components/comparison';
import { ReasonText } from '../../components/reason-text';
import { TrlBadge } from '../../components/trl';
import { formatMeasure } from '../../i18n/format';
import { ReachIcon, reachName } from '../../things/match/verdict';

const none: ComparedCell = { says: null, shown: <Trans>Không có</Trans> };
/** Of the other kind only. */
const foreign: ComparedCell = { says: null, shown: <Trans>Không áp dụng</Trans> };

/** What people decide by, row by row: how well it fits, each target, conditions, and what is still missing. */
export function comparedRows(matches: readonly Match[], locale: Locale, needLanguage: Locale): ComparedRow[] {
  const row = (key: string, name: ComparedRow['name'], cell: (match: Match) => ComparedCell): ComparedRow => ({
    key,
    name,
    cells: matches.map(cell),
  });
  const codes = (list: CodeList, of: readonly (string | null)[]) => codesCell(list, of, locale);
  const of = (kind: Kind, cell: (match: Match) => ComparedCell) => (match: Match) => (match.target.kind === kind ? cell(match) : foreign);
  const because = (feature: string) =>
    of('technology', ({ contributions }) => {
      const found = contributions.find((one) => one.feature === feature);
      return found && found.value !== null ? sentence(found.reason) : unsaid;
    });
  return [
    row('band', t`Mức phù hợp`, ({ band }) => ({ says: band, shown: <Band band={band} /> })),
    ...targetsOf(matches).map((target) =>
      row(
        keyOf(target),
        <TargetName target={target} lang={needLanguage} locale={locale} />,
        of('technology', ({ targets }) => reached(targets, target, locale)),
      ),
    ),
    row('missing', t`Còn thiếu`, ({ missing }) => sentences(missing)),
    row(
      'trl',
      t`Mức sẵn sàng`,
      of('technology', ({ target: { trl } }) => (trl === null ? unsaid : { says: String(trl), shown: <TrlBadge level={trl} /> })),
    ),
    row(
      'price',
      t`Giá`,
      of('technology', ({ target }) => codes(budgetBands, [target.budgetBand])),
    ),
    row('rights', t`Sở hữu trí tuệ`, because('rights')),
    row('evidence', t`Bằng chứng`, because('evidence')),
    row(
      'cooperation',
      t`Hình thức hợp tác`,
      of('technology', ({ target }) => codes(cooperationForms, target.cooperation)),
    ),
    row(
      'services',
      t`Dịch vụ nhận làm`,
      of('expert', ({ target }) => codes(expertServices, target.services)),
    ),
    row(
      'days',
      t`Thời gian rảnh`,
      of('expert', ({ target: { availableDays: days } }) =>
        days === null ? unsaid : { says: plural(days, { other: '# ngày mỗi tháng' }) },
      ),
    ),
    row('place', t`Nơi`, ({ target }) => codes(provinces, [target.province])),
    row('gaps', t`Điều kiện, khoảng cách`, ({ gaps }) => sentences(gaps)),
  ];
}

const keyOf = ({ quantity, unit }: Pick<ReachedTarget, 'quantity' | 'unit'>) => `${quantity} ${unit}`;

/** Every target that is told of at least one, once. */
const targetsOf = (matches: readonly Match[]) => [
  ...new Map(matches.flatMap(({ targets }) => targets).map((target) => [keyOf(target), target])).values(),
];

const TargetName = ({ target: { quantity, unit, wanted }, lang, locale }: { target: ReachedTarget; lang: Locale; locale: Locale }) => (
  <>
    <span lang={lang}>{quantity}</span>
    <br />
    <b>{t`cần ${formatMeasure(wanted, unit, locale)}`}</b>
  </>
);

function reached(targets: readonly ReachedTarget[], wanted: ReachedTarget, locale: Locale): ComparedCell {
  const found = targets.find((target) => keyOf(target) === keyOf(wanted));
  if (!found) return unsaid;
  const { reach, value, unit } = found;
  const words = value === null ? reachName(reach) : `${reachName(reach)}: ${formatMeasure(value, unit, locale)}`;
  return {
    says: words,
    shown: (
      <>
        <ReachIcon reach={reach} /> {words}
      </>
    ),
  };
}

const sentence = (reason: Reason): ComparedCell => ({ says: reason.text, shown: <ReasonText reason={reason} /> });

const sentences = (reasons: readonly Reason[]): ComparedCell =>
  reasons.length === 0
    ? none
    : {
        says: reasons.map(({ text }) => text).join('\n'),
        shown: (
          <ul>
            {reasons.map((reason) => (
              <li key={reason.text}>
                <ReasonText reason={reason} />
              </li>
            ))}
          </ul>
        ),
      };

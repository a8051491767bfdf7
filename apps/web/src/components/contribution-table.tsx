import type { Contribution } from '@caunoi/contracts/matching/match';
import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { formatNumber } from '@caunoi/contracts/formats';
import { useLocale } from '../i18n/locale';
import { ReasonText } from './reason-text';
import './contribution-table.css';

interface ContributionTableProps {
  contributions: readonly Contribution[];
  score: number;
  /** How this page calls a feature: "Bài toán và lời giải". */
  nameOf: (feature: string) => ReactNode;
  /** What the sum explains: "Màng phủ nano-chitosan". For screen readers. */
  about: string;
  /** Told which row is pointed at or focused, so that the span can outline its segment. */
  onPoint?: ((feature: string | null) => void) | undefined;
}

const groups: { group: Contribution['group']; name: (limit: ReactNode) => ReactNode }[] = [
  { group: 'content', name: (limit) => <Trans>Nội dung, tối đa {limit} điểm</Trans> },
  { group: 'conditions', name: (limit) => <Trans>Điều kiện, tối đa {limit} điểm</Trans> },
];

/** The score set as a sum: a row for every reason, points of at most weight, and the total under the line. */
export function ContributionTable({ contributions, score, nameOf, about, onPoint }: ContributionTableProps) {
  const locale = useLocale();
  const { t } = useLingui();
  const heaviest = Math.max(1, ...contributions.map(({ weight }) => weight));
  return (
    <table className="sum">
      <caption className="sr">{t`Điểm phù hợp của ${about}, cộng từng lý do`}</caption>
      <thead className="sr">
        <tr>
          <th scope="col">
            <Trans>Tiêu chí</Trans>
          </th>
          <th scope="col">
            <Trans>Mức</Trans>
          </th>
          <th scope="col">
            <Trans>Điểm</Trans>
          </th>
          <th scope="col">
            <Trans>Lý do</Trans>
          </th>
        </tr>
      </thead>
      {groups.map(({ group, name }) => {
        const rows = contributions.filter((row) => row.group === group);
        if (rows.length === 0) return null;
        const limit = rows.reduce((sum, { weight }) => sum + weight, 0);
        return (
          <tbody key={group}>
            <tr className="grp">
              <th colSpan={4} scope="rowgroup">
                {name(formatNumber(limit, locale, 1))}
              </th>
            </tr>
            {rows.map((row) => (
              <Row key={row.feature} row={row} name={nameOf(row.feature)} heaviest={heaviest} onPoint={onPoint} />
            ))}
          </tbody>
        );
      })}
      <tfoot>
        <tr className="total">
          <th scope="row">
            <Trans>Cộng</Trans>
          </th>
          <td className="bar" />
          <td className="pts">
            <b>{formatNumber(score, locale, 1)}</b> <span>/ 100</span>
          </td>
          <td className="why">
            <Trans>Để so các gợi ý, không phải xác suất.</Trans>
          </td>
        </tr>
      </tfoot>
    </table>
  );
}

interface RowProps {
  row: Contribution;
  name: ReactNode;
  heaviest: number;
  onPoint: ((feature: string | null) => void) | undefined;
}

function Row({ row: { feature, group, value, weight, points, reason }, name, heaviest, onPoint }: RowProps) {
  const locale = useLocale();
  const look = value === null ? 'meter u' : group === 'conditions' ? 'meter c' : 'meter';
  return (
    <tr onPointerEnter={() => onPoint?.(feature)} onPointerLeave={() => onPoint?.(null)}>
      <th scope="row">{name}</th>
      <td className="bar">
        <span className={look} style={{ width: `${(weight / heaviest) * 100}%` }}>
          <b style={{ width: `${weight > 0 ? (points / weight) * 100 : 0}%` }} />
        </span>
        <span className="sr">{value === null ? <Trans>Chưa rõ</Trans> : `${formatNumber(value * 100, locale, 0)}%`}</span>
      </td>
      <td className="pts">
        <b>{formatNumber(points, locale, 1)}</b> <span>/ {formatNumber(weight, locale, 1)}</span>
      </td>
      <td className="why">
        <ReasonText reason={reason} />
      </td>
    </tr>
  );
}

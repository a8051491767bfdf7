import type { Match, Reason } from '@caunoi/contracts/matching/match';
import { Trans } from '@lingui/react/macro';
import { IconCheck, IconHelpCircle, IconLineDashed } from '@tabler/icons-react';
import { ReasonText } from '../../components/reason-text';
import { Span } from '../../components/span';
import { formatNumber } from '@caunoi/contracts/formats';
import { useLocale } from '../../i18n/locale';

const looks = {
  strength: { className: 'g', Icon: IconCheck, name: <Trans>Điểm mạnh:</Trans> },
  gap: { className: 'k', Icon: IconLineDashed, name: <Trans>Khoảng cách:</Trans> },
  unknown: { className: 'q', Icon: IconHelpCircle, name: <Trans>Chưa rõ:</Trans> },
} as const;

type Line = { sort: keyof typeof looks; reason: Reason };

const order: Line['sort'][] = ['strength', 'gap', 'unknown'];

/** A strength, a gap and an unknown where there are such, filled up to three; a condition that is not met comes first. */
function linesOf({ strengths, gaps, unknowns, conditional }: Match): Line[] {
  const as = (sort: Line['sort'], reasons: readonly Reason[]) => reasons.map((reason) => ({ sort, reason }));
  const all = [as('strength', strengths), as('gap', gaps), as('unknown', unknowns)];
  const chosen = [...all.flatMap((lines) => lines.slice(0, 1)), ...all.flatMap((lines) => lines.slice(1))].slice(0, 3);
  const place = ({ sort }: Line) => (conditional && sort === 'gap' ? -1 : order.indexOf(sort));
  return chosen.toSorted((a, b) => place(a) - place(b));
}

/** An explanation in three lines, for all but the first suggestion. */
export function MatchBrief({ match }: { match: Match }) {
  const locale = useLocale();
  const missing = formatNumber(Math.max(0, 100 - match.score), locale, 1);
  return (
    <div className="brief">
      <div>
        <Span small contributions={match.contributions} score={match.score} />
        <p className="cap">
          <Trans>{missing} điểm chưa có căn cứ</Trans>
        </p>
      </div>
      <ul>
        {linesOf(match).map(({ sort, reason }) => {
          const { className, Icon, name } = looks[sort];
          return (
            <li key={reason.text}>
              <Icon className={`i ${className}`} aria-hidden />
              <span>
                <span className="sr">{name} </span>
                <ReasonText reason={reason} />
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

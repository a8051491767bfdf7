import type { Contribution } from '@caunoi/contracts/matching/match';
import { Trans, useLingui } from '@lingui/react/macro';
import { formatNumber } from '@caunoi/contracts/formats';
import { useLocale } from '../i18n/locale';
import { drawSpan } from './span-geometry';
import './span.css';

export type Segment = Pick<Contribution, 'feature' | 'group' | 'value' | 'points'>;

interface SpanProps {
  contributions: readonly Segment[];
  score: number;
  /** The segment that a row of the table points at. */
  hot?: string | null | undefined;
  /** The deck draws itself once from left to right; with reduced motion it is simply there. */
  drawsItself?: boolean;
  /** Which bank is the reader's own. */
  mine?: 'need' | 'supply';
}

const shape = { deck: 62, top: 6, sag: 46 };
const look = ({ group, value }: Segment) => (value === null ? 'u' : group === 'conditions' ? 'c' : '');

/** A match as a bridge: the deck reaches as far as its reasons carry, the rest is open water. */
export function Span(props: SpanProps) {
  const sentence = useSpanSentence(props);
  const parts = props.contributions.filter(({ points }) => points > 0);
  return (
    <figure className={`span data${props.drawsItself ? ' draws' : ''}`} role="img" aria-label={sentence}>
      <div className="span-ends" aria-hidden>
        <span className="n1">{props.mine === 'supply' ? <Trans>Họ cần</Trans> : <Trans>Bạn cần</Trans>}</span>
        <span className="n2">{props.mine === 'supply' ? <Trans>Bạn có</Trans> : <Trans>Họ có</Trans>}</span>
      </div>
      <Bridge parts={parts} {...props} />
    </figure>
  );
}

function Bridge({ parts, score, hot }: SpanProps & { parts: readonly Segment[] }) {
  const locale = useLocale();
  const { cable, open, hangers } = drawSpan(
    parts.map(({ points }) => points),
    shape,
  );
  return (
    <div className="span-body" aria-hidden>
      <svg viewBox="0 0 44 84" preserveAspectRatio="none">
        <rect className="sp-bank-n" x="0" y="62" width="44" height="14" />
        <path className="sp-cable" d="M2 62 44 6" />
      </svg>
      <div className="span-mid">
        <svg viewBox="0 0 1000 84" preserveAspectRatio="none">
          {hangers.map(({ x, y }) => (
            <line key={x} className="sp-hang" x1={x} y1={y} x2={x} y2={shape.deck} />
          ))}
          <path className="sp-cable" d={cable} />
          <path className="sp-open" d={open} />
          <line className="sp-tower near" x1="0" y1="4" x2="0" y2="84" />
          <line className="sp-tower far" x1="1000" y1="4" x2="1000" y2="84" />
        </svg>
        <Deck parts={parts} contributions={parts} score={score} hot={hot} />
        <div className="span-nums">
          {parts.map(({ feature, points }) => (
            <span key={feature} className={points < 6 ? 'tiny' : ''} style={{ flex: `${points} 0 0` }}>
              {formatNumber(points, locale, 0)}
            </span>
          ))}
          <span className="o" style={{ flex: `${100 - score} 0 0` }} />
        </div>
      </div>
      <svg viewBox="0 0 44 84" preserveAspectRatio="none">
        <rect className="sp-bank-s" x="0" y="62" width="44" height="14" />
        <path className={score >= 100 ? 'sp-cable' : 'sp-open'} d="M0 6 42 62" />
      </svg>
    </div>
  );
}

const Deck = ({ parts, score, hot }: SpanProps & { parts: readonly Segment[] }) => (
  <div className="deck" aria-hidden>
    {parts.map((part) => (
      <b key={part.feature} className={`${look(part)}${hot === part.feature ? ' hot' : ''}`} style={{ flex: `${part.points} 0 0` }} />
    ))}
    {score < 100 && <b className="o" style={{ flex: `${100 - score} 0 0` }} />}
  </div>
);

/** The picture in a sentence: what content, conditions and unknowns give, and what is missing. */
function useSpanSentence({ contributions, score }: SpanProps) {
  const { t } = useLingui();
  const locale = useLocale();
  const sum = (wanted: (part: Segment) => boolean) =>
    formatNumber(
      contributions.filter(wanted).reduce((total, { points }) => total + points, 0),
      locale,
      1,
    );
  const total = formatNumber(score, locale, 1);
  const content = sum(({ group, value }) => group === 'content' && value !== null);
  const conditions = sum(({ group, value }) => group === 'conditions' && value !== null);
  const unknown = sum(({ value }) => value === null);
  const missing = formatNumber(Math.max(0, 100 - score), locale, 1);
  return t`Cầu điểm: ${total} trên 100. Nội dung ${content} điểm, điều kiện ${conditions} điểm, điều chưa biết tính trung tính ${unknown} điểm, còn thiếu ${missing} điểm.`;
}

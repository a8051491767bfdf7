import { Trans, useLingui } from '@lingui/react/macro';
import { KindTag } from '../../components/kind-tag';
import { drawSpan } from '../../components/span-geometry';
import '../../components/span.css';
import './river.css';

// An example of an explanation, marked as one on the page: content, content, content, then conditions, the last one unknown.
const segments = [
  { points: 30, look: '' },
  { points: 17, look: '' },
  { points: 11, look: '' },
  { points: 9, look: 'c' },
  { points: 5, look: 'c' },
  { points: 5, look: 'c' },
  { points: 4, look: 'c' },
  { points: 4, look: 'u' },
];
const shape = { deck: 58, top: 4, sag: 42 };
const drawing = drawSpan(
  segments.map(({ points }) => points),
  shape,
);

/** Two banks, one bridge: what an explained match looks like. */
export const ExampleRiver = () => (
  <div className="river">
    <div className="wrap">
      <div className="river-grid">
        <div className="bank">
          <KindTag kind="need" />
          <h2>
            <Trans>Giữ xoài tươi 35 ngày trên tàu biển sang EU</Trans>
          </h2>
          <p className="voice">
            <Trans>“Xoài của chúng tôi đi tàu biển chỉ giữ được 21 ngày, quá nữa là thối cuống.”</Trans>
          </p>
          <p className="small muted">
            <Trans>Ví dụ minh họa</Trans>
          </p>
        </div>
        <Crossing />
        <div className="bank s">
          <KindTag kind="technology" />
          <h2>
            <Trans>Màng nano-chitosan kết hợp khí quyển điều chỉnh</Trans>
          </h2>
          <p className="voice">
            <Trans>“Thử trên 2 container xoài đi tàu biển, quả giữ tươi 34 ngày.”</Trans>
          </p>
        </div>
      </div>
    </div>
  </div>
);

function Crossing() {
  const { t } = useLingui();
  const reasons = [
    { points: 30, text: t`Cùng bài toán: giữ xoài tươi trên tàu biển` },
    { points: 17, text: t`Đã thử được 34 ngày, cần 35 ngày` },
    { points: 11, text: t`Cùng đối tượng: xoài xuất khẩu` },
    { points: 27, text: t`Mức sẵn sàng, địa bàn và 3 điều kiện khác` },
  ];
  return (
    <div className="crossing">
      <div className="deckline" aria-hidden>
        <svg className="big" viewBox="0 0 1000 92" preserveAspectRatio="none">
          {drawing.hangers.map(({ x, y }) => (
            <line key={x} className="sp-hang" x1={x} y1={y} x2={x} y2={shape.deck} />
          ))}
          <path className="sp-cable" d="M-150 58 0 4" />
          <path className="sp-cable" d={drawing.cable} />
          <path className="sp-open" d={drawing.open} />
          <path className="sp-open" d="M1000 4 1150 58" />
          <line className="sp-tower near" x1="0" y1="2" x2="0" y2="92" />
          <line className="sp-tower far" x1="1000" y1="2" x2="1000" y2="92" />
        </svg>
        <div className="deck">
          {segments.map(({ points, look }, index) => (
            <b key={index} className={look} style={{ flex: `${points} 0 0` }} />
          ))}
          <b className="o" style={{ flex: '15 0 0' }} />
        </div>
      </div>
      <ol className="reasons" aria-label={t`Vì sao hai bên được ghép nối`}>
        {reasons.map(({ points, text }) => (
          <li key={text}>
            <span className="num">{points}</span>
            <span>{text}</span>
          </li>
        ))}
        <li className="t">
          <span className="num">85</span>
          <span>
            <Trans>Rất phù hợp, còn 15 điểm chưa có căn cứ</Trans>
          </span>
        </li>
      </ol>
    </div>
  );
}

import { sectors } from '@caunoi/contracts/code-lists/sectors';
import { formatNumber } from '@caunoi/contracts/formats';
import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { CodeLabel } from '../../components/code-label';
import { useLocale } from '../../i18n/locale';
import type { Overview } from '../../things/overview';

type Counts = NonNullable<Overview['counts']>;

/** What the open needs are about, most asked first; each line leads to its list. */
export function BySector({ counts: { bySector } }: { counts: Counts }) {
  const locale = useLocale();
  const asked = bySector.filter(({ need }) => need > 0).toSorted((a, b) => b.need - a.need);
  const most = Math.max(1, ...asked.map(({ need }) => need));
  if (asked.length === 0) return null;
  return (
    <section className="sec">
      <div className="sec-h">
        <h2>
          <Trans>Doanh nghiệp đang cần gì</Trans>
        </h2>
        <Link to="/search" search={{ kind: 'need' }}>
          <Trans>Xem tất cả nhu cầu</Trans>
        </Link>
      </div>
      <ul className="bars">
        {asked.map(({ sector, need }) => (
          <li key={sector}>
            <Link to="/search" search={{ kind: 'need', sector: [sector] }}>
              <span className="bar-name">
                <CodeLabel list={sectors} code={sector} />
              </span>
              <span className="bar-line" aria-hidden>
                <span style={{ width: `${(need / most) * 100}%` }} />
              </span>
              <span className="num">{formatNumber(need, locale)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

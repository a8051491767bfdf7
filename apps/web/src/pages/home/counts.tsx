import { Plural } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { Overview } from '../../things/overview';
import { formatNumber } from '@caunoi/contracts/formats';
import { useLocale } from '../../i18n/locale';

/** How much there is, each number with the list behind it. */
export function Counts({ counts: { need, technology, expert } }: { counts: NonNullable<Overview['counts']> }) {
  const locale = useLocale();
  return (
    <section className="sec">
      <div className="counts three">
        <Link to="/search" search={{ kind: 'need' }}>
          <b>{formatNumber(need, locale)}</b> <Plural value={need} other="nhu cầu đang mở" />
        </Link>
        <Link to="/search" search={{ kind: 'technology' }}>
          <b>{formatNumber(technology, locale)}</b> <Plural value={technology} other="công nghệ còn hiệu lực" />
        </Link>
        <Link to="/search" search={{ kind: 'expert' }}>
          <b>{formatNumber(expert, locale)}</b> <Plural value={expert} other="chuyên gia sẵn sàng" />
        </Link>
      </div>
    </section>
  );
}

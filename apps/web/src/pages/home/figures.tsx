import { formatNumber } from '@caunoi/contracts/formats';
import { Plural } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useLocale } from '../../i18n/locale';
import type { Overview } from '../../things/overview';

/** How much there is right now, each number with the list behind it. */
export function Figures({ counts: { need, technology, expert } }: { counts: NonNullable<Overview['counts']> }) {
  const locale = useLocale();
  return (
    <ul className="figures">
      <li>
        <Link to="/search" search={{ kind: 'need' }}>
          <b>{formatNumber(need, locale)}</b> <Plural value={need} other="nhu cầu đang mở" />
        </Link>
      </li>
      <li>
        <Link to="/search" search={{ kind: 'technology' }}>
          <b>{formatNumber(technology, locale)}</b> <Plural value={technology} other="công nghệ còn hiệu lực" />
        </Link>
      </li>
      <li>
        <Link to="/search" search={{ kind: 'expert' }}>
          <b>{formatNumber(expert, locale)}</b> <Plural value={expert} other="chuyên gia sẵn sàng" />
        </Link>
      </li>
    </ul>
  );
}

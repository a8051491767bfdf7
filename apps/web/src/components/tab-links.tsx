import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { formatNumber } from '@caunoi/contracts/formats';
import { useLocale } from '../i18n/locale';

export interface TabLink {
  key: string;
  name: ReactNode;
  /** How many there are behind it, where that is known. */
  count?: number | undefined;
  link: LinkProps;
  current: boolean;
}

// The router marks links of its own accord: only the one whose whole address is open may be marked.
const exactly = { exact: true, includeSearch: true, explicitUndefined: true };

/** Views of one page. They are links, because each has its own address: they can be sent, opened apart and gone back to. */
export function TabLinks({ label, tabs }: { label: string; tabs: readonly TabLink[] }) {
  const locale = useLocale();
  return (
    <nav className="tabs no-print" aria-label={label}>
      {tabs.map(({ key, name, count, link, current }) => (
        <Link key={key} {...link} resetScroll={false} activeOptions={exactly} aria-current={current ? 'page' : undefined}>
          {name} {count !== undefined && <span className="n num">{formatNumber(count, locale)}</span>}
        </Link>
      ))}
    </nav>
  );
}

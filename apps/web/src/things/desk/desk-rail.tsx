import { useLingui } from '@lingui/react/macro';
import { useEffect, useRef } from 'react';
import { textsIn, useInbox, waitingIn } from '../../data/inbox';
import { useUnread } from '../../data/notifications';
import { useOwnPages } from '../../shell/own-pages';
import { ShellLink } from '../../shell/shell-link';
import './desk-rail.css';

/** The pages of one's own, beside each of them; `across`: above, where the page needs its whole width. */
export function DeskRail({ across = false }: { across?: boolean }) {
  const { t } = useLingui();
  const pages = useOwnPages();
  const { data } = useInbox();
  const rail = useRef<HTMLElement>(null);
  useEffect(() => showOpen(rail.current), [data]);
  const unread = useUnread();
  const waiting = data ? { '/desk': waitingIn(data), '/review': textsIn(data) } : {};
  const counts: Partial<Record<string, number>> = { ...waiting, '/notifications': unread };
  return (
    <nav ref={rail} className={across ? 'rail across no-print' : 'rail no-print'} aria-label={t`Trang của tôi`}>
      {pages.map(({ to, name, Icon }) => (
        <ShellLink key={to} to={to}>
          <Icon className="i" aria-hidden />
          {name}
          {counts[to] !== undefined && counts[to] > 0 && <span className="n num">{counts[to]}</span>}
        </ShellLink>
      ))}
    </nav>
  );
}

/** On phones the pages stand in one line that scrolls sideways: the open one is brought into it. */
function showOpen(rail: HTMLElement | null) {
  const open = rail?.querySelector<HTMLElement>('[aria-current]');
  if (rail && open) rail.scrollLeft = open.offsetLeft - (rail.clientWidth - open.offsetWidth) / 2;
}

import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useOwnPages } from '../../shell/own-pages';
import { ShellLink } from '../../shell/shell-link';
import './desk-rail.css';
import { deskQuery } from './use-desk';

/** The pages of one's own, beside each of them; `across`: above, where the page needs its whole width. */
export function DeskRail({ across = false }: { across?: boolean }) {
  const { t } = useLingui();
  const pages = useOwnPages();
  const { data } = useQuery(deskQuery);
  const rail = useRef<HTMLElement>(null);
  useEffect(() => showOpen(rail.current), [data]);
  const waiting = data?.waiting ? data.waiting.needs + data.waiting.technologies : undefined;
  return (
    <nav ref={rail} className={across ? 'rail across no-print' : 'rail no-print'} aria-label={t`Trang của tôi`}>
      {pages.map(({ to, name, Icon }) => (
        <ShellLink key={to} to={to}>
          <Icon className="i" aria-hidden />
          {name}
          {to === '/review' && waiting !== undefined && <span className="n num">{waiting}</span>}
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

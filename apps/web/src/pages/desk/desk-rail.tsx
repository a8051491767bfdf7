import { Trans, useLingui } from '@lingui/react/macro';
import { IconBuilding, IconChecklist, IconId, IconLayoutList, IconSettings, IconUserCog } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useSession } from '../../data/session';
import { ShellLink } from '../../shell/shell-link';
import './desk.css';
import { deskQuery } from './use-desk';

/** The pages of one's own, beside each of them. */
export function DeskRail() {
  const { t } = useLingui();
  const { may } = useSession();
  const { data } = useQuery(deskQuery);
  const rail = useRef<HTMLElement>(null);
  useEffect(() => showOpen(rail.current), [data]);
  const waiting = data?.waiting ? data.waiting.needs + data.waiting.technologies : undefined;
  return (
    <nav ref={rail} className="rail" aria-label={t`Trang của tôi`}>
      <ShellLink to="/desk">
        <IconLayoutList className="i" aria-hidden />
        <Trans>Bàn làm việc</Trans>
      </ShellLink>
      {may('moderator', 'administrator') && (
        <ShellLink to="/review">
          <IconChecklist className="i" aria-hidden />
          <Trans>Chờ duyệt</Trans>
          {waiting !== undefined && <span className="n num">{waiting}</span>}
        </ShellLink>
      )}
      <ShellLink to="/profile">
        <IconId className="i" aria-hidden />
        <Trans>Hồ sơ chuyên gia</Trans>
      </ShellLink>
      <ShellLink to="/organisation">
        <IconBuilding className="i" aria-hidden />
        <Trans>Tổ chức</Trans>
      </ShellLink>
      <ShellLink to="/account">
        <IconSettings className="i" aria-hidden />
        <Trans>Tài khoản</Trans>
      </ShellLink>
      {may('administrator') && (
        <ShellLink to="/admin/accounts">
          <IconUserCog className="i" aria-hidden />
          <Trans>Mọi tài khoản</Trans>
        </ShellLink>
      )}
    </nav>
  );
}

/** On phones the pages stand in one line that scrolls sideways: the open one is brought into it. */
function showOpen(rail: HTMLElement | null) {
  const open = rail?.querySelector<HTMLElement>('[aria-current]');
  if (rail && open) rail.scrollLeft = open.offsetLeft - (rail.clientWidth - open.offsetWidth) / 2;
}

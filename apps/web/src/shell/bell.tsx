import type { Me } from '@caunoi/contracts/identity/identity';
import { Plural, Trans } from '@lingui/react/macro';
import { IconBell } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useUnread } from '../data/notifications';
import { ShellLink } from './shell-link';

const most = 99;
/** First the page itself, then what keeps it up to date. */
const AFTER_MS = 3_000;

/** The way to what happened, and how much of it is unread. */
export function Bell({ me }: { me: Me }) {
  const unread = useUnread();
  useInboxFollowed(me.account.id);
  return (
    <ShellLink className="iconbtn" to="/notifications">
      <IconBell className="i" aria-hidden />
      <span className="sr">
        <Trans>Thông báo</Trans>
      </span>
      {unread > 0 && (
        <>
          <span className="waiting-count num" aria-hidden>
            {unread > most ? `${most}+` : unread}
          </span>
          <span className="sr">
            <Plural value={unread} other="# chưa đọc" />
          </span>
        </>
      )}
    </ShellLink>
  );
}

function useInboxFollowed(accountId: string) {
  const client = useQueryClient();
  useEffect(() => {
    let stop: (() => void) | undefined;
    let left = false;
    const begin = async () => {
      const { followInbox } = await import('../data/follow-inbox');
      if (!left) stop = followInbox(accountId, client);
    };
    const timer = setTimeout(() => void begin(), AFTER_MS);
    return () => {
      left = true;
      clearTimeout(timer);
      stop?.();
    };
  }, [accountId, client]);
}

import { Plural } from '@lingui/react/macro';
import { type Inbox, useInbox, waitingIn } from '../data/inbox';

const most = 99;

/** How much waits behind a link of a bar; nothing where nothing does. */
export function WaitingCount({ of = waitingIn }: { of?: (inbox: Inbox) => number }) {
  const { data } = useInbox();
  const count = data ? of(data) : 0;
  if (count === 0) return null;
  return (
    <>
      <span className="waiting-count num" aria-hidden>
        {count > most ? `${most}+` : count}
      </span>
      <span className="sr">
        <Plural value={count} other="# việc đang chờ" />
      </span>
    </>
  );
}

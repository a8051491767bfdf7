import { notificationChanges } from '@caunoi/contracts/notifications/notifications.endpoints';
import type { QueryClient } from '@tanstack/react-query';
import { followed } from './follow';
import { unreadKey } from './notifications';
import { whileVisible } from './while-visible';

/**
 * The own inbox, live: of all pages that are open in a browser one keeps the connection and tells the others. When it is closed or hidden,
 * the next one takes its place. Returns how to stop.
 */
export function followInbox(accountId: string, client: QueryClient) {
  const name = `caunoi-inbox-${accountId}`;
  const others = new BroadcastChannel(name);
  const take = (unread: number) => {
    const known = client.getQueryData(unreadKey(accountId));
    client.setQueryData(unreadKey(accountId), unread);
    // The same number may be another one: one was read, one has come.
    if (known !== undefined) void client.invalidateQueries({ queryKey: ['notifications', accountId, 'list'] });
  };
  others.onmessage = ({ data }: MessageEvent<number>) => take(data);
  const follow = async (signal: AbortSignal) => {
    for await (const { unread } of followed(notificationChanges, {}, signal)) {
      take(unread);
      others.postMessage(unread);
    }
  };
  const stop = whileVisible((signal) => alone(name, signal, () => follow(signal)));
  return () => {
    stop();
    others.close();
  };
}

/** Over plain http browsers have no locks: there each page follows by itself. */
async function alone(name: string, signal: AbortSignal, work: () => Promise<void>) {
  const { locks } = navigator as { locks?: LockManager };
  if (!locks) return work();
  await locks.request(name, { signal }, work).catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });
}

import { loose } from '@caunoi/contracts/loose';
import { type Notification, NotificationDetail } from '@caunoi/contracts/notifications/notification';
import type { EntryRow } from './entry.queries';

/** An entry as its reader sees it. */
export const toAnswer = ({ detail, createdAt, changedAt, readAt, ...row }: EntryRow): Notification => ({
  ...row,
  ...loose(NotificationDetail).parse(detail),
  createdAt: createdAt.toISOString(),
  changedAt: changedAt.toISOString(),
  readAt: readAt?.toISOString() ?? null,
});

import { z } from 'zod';
import { event } from '../contract';

/** For whoever follows their inbox. What stands in it is asked for: nothing of it is told. */
export const InboxChanged = event({
  summary: 'Something came into the inbox of a person, or was read',
  type: 'caunoi.inbox.changed.v1',
  topic: 'caunoi.notifications.inbox.v1',
  // How much was unread last month is nobody's business.
  retention: { days: 7, compact: false },
  data: z.object({ accountId: z.uuid(), unread: z.int().min(0) }),
  key: ({ accountId }) => accountId,
});

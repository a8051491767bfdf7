import type { NotificationTopic } from '@caunoi/contracts/notifications/notification';

export type Frequency = 'at_once' | 'daily' | 'weekly' | 'never';

/** How often people are written to who have said nothing: at once of what somebody decided or what ends, of the rest once a day. */
export const usual: Readonly<Record<NotificationTopic, Frequency>> = {
  suggestions: 'daily',
  mutual_interest: 'at_once',
  review: 'at_once',
  expiry: 'at_once',
  members: 'daily',
};

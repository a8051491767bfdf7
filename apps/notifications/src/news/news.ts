import type { NotificationDetail, NotificationEvent } from '@caunoi/contracts/notifications/notification';

/** Something that happened, before it is known who is to hear of it. */
export interface News {
  /** Of the fact that tells it. */
  id: string;
  event: NotificationEvent;
  /** Whose owners are told. */
  thingId: string | null;
  /** Where it is about no thing, whose managers are told. */
  organisationId: string | null;
  otherId: string | null;
  detail: Partial<NotificationDetail>;
  /** Whoever did it knows. */
  doneBy: string | null;
  at: string;
}

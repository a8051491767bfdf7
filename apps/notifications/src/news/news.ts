import type { LetterFrequency } from '@caunoi/contracts/notifications/preferences';
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
  /** Where it is about neither, who is told. */
  accountId?: string;
  /** What a saved search found: things of others, each of which counts. */
  found?: string[];
  /** In letters no more often than this, whatever is wished of the topic. */
  mostOften?: LetterFrequency;
  otherId: string | null;
  detail: Partial<NotificationDetail>;
  /** Whoever did it knows. */
  doneBy: string | null;
  at: string;
}

import type { NotificationTopic } from '@caunoi/contracts/notifications/notification';
import { NotificationTopic as Topics } from '@caunoi/contracts/notifications/notification';
import type { LetterFrequency, TopicPreference } from '@caunoi/contracts/notifications/preferences';

/** How often people are written to who have said nothing: at once of what somebody decided or what ends, of the rest once a day. */
const usual: Readonly<Record<NotificationTopic, LetterFrequency>> = {
  suggestions: 'daily',
  mutual_interest: 'at_once',
  review: 'at_once',
  expiry: 'at_once',
  members: 'daily',
};

export const TIME_ZONE = 'Asia/Ho_Chi_Minh';

export const usualOf = (topic: NotificationTopic): TopicPreference => ({ topic, inProduct: true, email: usual[topic] });

/** Every topic, as somebody said or as is usual. */
export const wholeOf = (said: readonly TopicPreference[]): TopicPreference[] =>
  Topics.options.map((topic) => said.find((one) => one.topic === topic) ?? usualOf(topic));

import type { NotificationTopic } from '@caunoi/contracts/notifications/notification';
import { NotificationTopic as Topics } from '@caunoi/contracts/notifications/notification';
import { LetterFrequency, type TopicPreference } from '@caunoi/contracts/notifications/preferences';

/** Of two wishes that both count, the one for fewer letters. */
export const rarerOf = (one: LetterFrequency, other: LetterFrequency): LetterFrequency =>
  LetterFrequency.options.indexOf(one) > LetterFrequency.options.indexOf(other) ? one : other;

/** How often people are written to who have said nothing: at once of what somebody decided or what ends, of the rest once a day. */
const usual: Readonly<Record<NotificationTopic, LetterFrequency>> = {
  suggestions: 'daily',
  mutual_interest: 'at_once',
  review: 'at_once',
  expiry: 'at_once',
  members: 'daily',
  organisation: 'at_once',
  // Each search says itself how often.
  saved_searches: 'at_once',
};

export const TIME_ZONE = 'Asia/Ho_Chi_Minh';

export const usualOf = (topic: NotificationTopic): TopicPreference => ({ topic, inProduct: true, email: usual[topic] });

/** Every topic, as somebody said or as is usual. */
export const wholeOf = (said: readonly TopicPreference[]): TopicPreference[] =>
  Topics.options.map((topic) => said.find((one) => one.topic === topic) ?? usualOf(topic));

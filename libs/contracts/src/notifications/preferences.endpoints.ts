import { z } from 'zod';
import { endpoint } from '../contract';
import { LetterTopic } from './letter';
import { NotificationTopic } from './notification';
import { LetterAddress, Preferences } from './preferences';

const Answer = z.object({
  ...Preferences.shape,
  address: LetterAddress.nullable(),
  /** Topics of which no letter comes until the person has agreed to it, whatever stands above. */
  notAgreed: z.array(NotificationTopic),
});

export const getPreferences = endpoint({
  method: 'GET',
  path: '/notifications/preferences',
  since: '0.2.0',
  summary: 'What one wants to be told of, where and how often, and whether letters arrive',
  access: 'signed-in',
  answer: Answer,
});

export const putPreferences = endpoint({
  method: 'PUT',
  path: '/notifications/preferences',
  since: '0.2.0',
  summary: 'Say what one wants to be told of; a topic that is not named stays as it is',
  access: 'signed-in',
  body: Preferences,
  answer: Answer,
});

export const unsubscribe = endpoint({
  method: 'POST',
  path: '/unsubscriptions',
  since: '0.2.0',
  summary: 'End the letters of a topic, by what stands in each of them; nobody need sign in for it',
  access: 'public',
  body: z.strictObject({ token: z.string().max(200) }),
  answer: z.object({ topic: LetterTopic }),
  problems: ['unsubscription.unknown'],
});

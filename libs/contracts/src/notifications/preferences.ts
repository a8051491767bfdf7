import { z } from 'zod';
import { forDevelopers } from '../for-developers';
import { Timestamp } from '../primitives';
import { NotificationTopic } from './notification';

/** How often one is written to. */
export const LetterFrequency = z.enum(['at_once', 'daily', 'weekly', 'never']);
export type LetterFrequency = z.output<typeof LetterFrequency>;

/** What somebody wants to hear of a topic, and where. Letters about the safety of the account are no topic: they always go. */
export const TopicPreference = z.strictObject({ topic: NotificationTopic, inProduct: z.boolean(), email: LetterFrequency });
export type TopicPreference = z.output<typeof TopicPreference>;

const Hour = z.int().min(0).max(23);

/** Hours in which no letter comes: what is due then comes at their end. */
export const QuietHours = z.strictObject({ from: Hour, to: Hour });
export type QuietHours = z.output<typeof QuietHours>;

const isTimeZone = (name: string) => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
};

export const TimeZone = z
  .string()
  .max(60)
  .refine(isTimeZone, { error: forDevelopers(() => 'Not the name of a time zone'), params: { rule: 'time_zone' } });

export const Preferences = z
  .strictObject({ topics: z.array(TopicPreference).max(20), timeZone: TimeZone, quiet: QuietHours.nullable() })
  .meta({ id: 'NotificationPreferences' });
export type Preferences = z.output<typeof Preferences>;

/** Where letters go, and whether they arrive. */
export const LetterAddress = z.object({
  email: z.string(),
  verified: z.boolean(),
  /** When the mail server there said that nobody has it. */
  bouncedAt: Timestamp.nullable(),
});

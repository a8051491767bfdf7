import { z } from 'zod';
import { LocaleCode, Timestamp } from '../primitives';
import { NotificationTopic } from './notification';

/** What a letter is about. The last four nobody chooses: `digest` follows from the others. */
export const LetterTopic = z.enum([...NotificationTopic.options, 'secret_link', 'security', 'data_request', 'block_appeal', 'digest']);
export type LetterTopic = z.output<typeof LetterTopic>;

/** `bounced`: nobody has the address. `failed`: it was refused for good, or given up. */
export const LetterState = z.enum(['waiting', 'sent', 'failed', 'bounced']);
export type LetterState = z.output<typeof LetterState>;

export const Letter = z
  .object({
    id: z.uuid(),
    email: z.string(),
    topic: LetterTopic,
    locale: LocaleCode,
    subject: z.string(),
    state: LetterState,
    attempts: z.int(),
    /** What the mail server said last. */
    error: z.string().nullable(),
    createdAt: Timestamp,
    /** When it is tried next. */
    dueAt: Timestamp,
    sentAt: Timestamp.nullable(),
  })
  .meta({ id: 'Letter' });
export type Letter = z.output<typeof Letter>;

import { z } from 'zod';
import { Text, Timestamp } from '../primitives';

/** Why an organisation is suspended, in the order in which administrators look for it; the words that go with it are theirs. */
export const SuspensionReason = z.enum(['false_details', 'impersonation', 'unlawful', 'misuse', 'other']);
export type SuspensionReason = z.output<typeof SuspensionReason>;

/** `lifted`: whoever appealed was right. `dismissed`: it stays as it is. */
export const AppealVerdict = z.enum(['lifted', 'dismissed']);
export type AppealVerdict = z.output<typeof AppealVerdict>;

const AppealText = Text(3000);

export const Appeal = z
  .object({
    id: z.uuid(),
    text: z.string(),
    at: Timestamp,
    /** Null as long as nobody has answered. */
    verdict: AppealVerdict.nullable(),
    answer: z.string().nullable(),
    answeredAt: Timestamp.nullable(),
  })
  .meta({ id: 'Appeal' });
export type Appeal = z.output<typeof Appeal>;

export const Suspension = z
  .object({
    reason: SuspensionReason,
    text: z.string(),
    at: Timestamp,
    /** There is one for each suspension. */
    appeal: Appeal.nullable(),
  })
  .meta({ id: 'Suspension' });
export type Suspension = z.output<typeof Suspension>;

export const NewSuspension = z.strictObject({ reason: SuspensionReason, text: Text(1000) });
export const NewAppeal = z.strictObject({ text: AppealText });
export const AppealAnswer = z.strictObject({ verdict: AppealVerdict, text: Text(1000) });

/** What is appealed against. */
export const AppealSubject = z.enum(['organisation', 'account']);
export type AppealSubject = z.output<typeof AppealSubject>;

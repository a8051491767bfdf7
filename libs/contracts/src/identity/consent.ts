import { z } from 'zod';
import { Timestamp } from '../primitives';
import { purposeNames, textVersions } from './purposes';

export const ConsentPurpose = z.enum(purposeNames);

const [first = '', ...others] = textVersions;
/** Which text of a purpose. */
export const TextVersion = z.enum([first, ...others]);

/** Where somebody said it: on their page of own data, with the sign-up, or by showing and hiding their profile. */
export const ConsentHow = z.enum(['own_page', 'sign_up', 'profile']);
export type ConsentHow = z.output<typeof ConsentHow>;

/** `text_changed`: they agreed to a text that is asked otherwise by now, so they are asked again. */
export const ConsentState = z.enum(['never', 'given', 'text_changed', 'withdrawn']);
export type ConsentState = z.output<typeof ConsentState>;

/** One line of the ledger, to which is only added. */
export const ConsentEntry = z.object({ given: z.boolean(), textVersion: TextVersion, how: ConsentHow, at: Timestamp });
export type ConsentEntry = z.output<typeof ConsentEntry>;

export const Consent = z
  .object({
    purpose: ConsentPurpose,
    state: ConsentState,
    /** Newest first. */
    history: z.array(ConsentEntry),
  })
  .meta({ id: 'Consent' });
export type Consent = z.output<typeof Consent>;

/** Agreed to along with something else; ticked by a person, never beforehand. */
export const ConsentGiven = z.strictObject({ purpose: ConsentPurpose, textVersion: TextVersion });

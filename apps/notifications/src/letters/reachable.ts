import type { Locale } from '@caunoi/contracts/locales';

export interface Reachable {
  id: string;
  email: string;
  fullName: string;
  locale: Locale;
}

/** Nobody is written to whose address is not proven to be theirs, or takes no letters. */
export const REACHABLE = `SELECT id, email, full_name AS "fullName", locale FROM person
  WHERE id = ANY($1) AND email_verified AND NOT blocked AND NOT EXISTS (SELECT FROM bounced_address bounced WHERE bounced.email = person.email)`;

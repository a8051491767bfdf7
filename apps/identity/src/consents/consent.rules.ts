import type { Consent, ConsentEntry } from '@caunoi/contracts/identity/consent';
import { type ConsentPurpose, counts, purposeNames } from '@caunoi/contracts/identity/purposes';

/** A line of the ledger. */
export type Entry = ConsentEntry & { purpose: ConsentPurpose };

/** What somebody says of a purpose now. */
export type Said = Pick<Entry, 'purpose' | 'given' | 'textVersion'>;

/** What somebody ticked along with something else. */
export const agreed = (ticked: Omit<Said, 'given'>): Said => ({ ...ticked, given: true });

/** Where the ledger ends, each purpose by itself. `ledger`: oldest first. */
export const latest = (ledger: readonly Entry[]): ReadonlyMap<ConsentPurpose, Entry> =>
  new Map(ledger.map((entry) => [entry.purpose, entry]));

export function stateOf(purpose: ConsentPurpose, last: Entry | undefined): Consent['state'] {
  if (!last) return 'never';
  if (!last.given) return 'withdrawn';
  return counts(purpose, last) ? 'given' : 'text_changed';
}

/**
 * Whether it says something that the ledger does not: nobody takes back what they never gave, nor agrees twice to the same words. What was
 * said before the last line was, and is heard of only now, is out of date.
 */
export function isNews(last: Entry | undefined, said: Said, at: Date) {
  if (!last) return said.given;
  if (new Date(last.at) > at) return false;
  return last.given !== said.given || (said.given && last.textVersion !== said.textVersion);
}

/** Every purpose that may be asked about, and what one said of it. */
export const consentsIn = (ledger: readonly Entry[]): Consent[] =>
  purposeNames.map((purpose) => ({
    purpose,
    state: stateOf(purpose, latest(ledger).get(purpose)),
    history: ledger.filter((entry) => entry.purpose === purpose).toReversed(),
  }));

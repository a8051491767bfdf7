import type { Locale } from '@caunoi/contracts/locales';

/** What stands on the one sheet of a listing or a profile, in reading order; what there is no room for is left to the page itself. */
export interface Sheet {
  locale: Locale;
  kind: string;
  title: string;
  lead: string;
  /** Who says it, and how fresh it is: a line each. */
  said: readonly string[];
  sections: readonly { title: string; text: string }[];
  facts: readonly { name: string; values: readonly string[] }[];
  /** Where the page is. */
  address: string;
  scan: string;
  more: string;
  reference: string;
  /** When its owner last said that it still stands: the same text makes the same bytes. */
  asOf: Date;
}

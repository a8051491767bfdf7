import type { BrowserContext, Page } from 'playwright-core';
import { listing } from './scientist-listing';
import { profile } from './scientist-profile';
import { journey } from './stage';

/** Where the scientist stands in the middle of their journey. */
export interface Scientist {
  device: BrowserContext;
  page: Page;
  /** /technologies/… */
  listingPath: string;
}

/** A researcher: from a technology on paper to needs that ask for it, then in person. */
export function scientistJourney() {
  const step = journey();
  const scientist = {} as Scientist;
  listing(step, scientist);
  profile(step, scientist);
}

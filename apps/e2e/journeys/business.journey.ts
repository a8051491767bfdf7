import type { BrowserContext, Page } from 'playwright-core';
import { deciding } from './business-deciding';
import { writing } from './business-writing';
import { journey } from './stage';

/** Where the business stands in the middle of its journey. */
export interface Business {
  device: BrowserContext;
  page: Page;
  /** /needs/… */
  needPath: string;
}

/** A food company of Đồng Tháp, from its first words to being found, without being named. */
export function businessJourney() {
  const step = journey();
  const business = {} as Business;
  writing(step, business);
  deciding(step, business);
}

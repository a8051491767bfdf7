import { z } from 'zod';
import { endpoint, type Release } from '../contract';

const Words = z.string().min(1);

/** What one table holds of a person, as it is given to them. */
export const PersonalSection = z.object({
  name: z.string(),
  title: z.object({ vi: Words, en: Words, fr: Words }),
  rows: z.array(z.record(z.string(), z.unknown())),
  /** There is more than an answer carries; the newest are in it. */
  more: z.boolean(),
});
export type PersonalSection = z.output<typeof PersonalSection>;

/** What each service offers of what it holds of people: to the person themselves. */
export const personalDataEndpoints = (service: string, since: Release = '0.2.0') => ({
  list: endpoint({
    method: 'GET',
    path: `/personal-data/${service}`,
    since,
    summary: `What ${service} holds of the person who asks, table by table`,
    access: 'signed-in',
    exposure: 'internal',
    recent: true,
    answer: z.object({ sections: z.array(PersonalSection) }),
  }),
});

import { z } from 'zod';
import { event } from '../contract';

const InWords = z.object({ vi: z.string(), en: z.string(), fr: z.string() });

/** What a service says once it has erased somebody: counts, and no word of them. */
export const erasureEvents = (service: string) => ({
  answered: event({
    summary: `${service} has erased what it held of a person, and says what it keeps and why`,
    type: `caunoi.${service}.person_erased.v1`,
    topic: `caunoi.${service}.erasure.v1`,
    retention: { days: 90, compact: false },
    data: z.object({
      erasureId: z.uuid(),
      accountId: z.uuid(),
      service: z.string(),
      /** By table: so many rows were deleted or emptied. */
      erased: z.array(z.object({ table: z.string(), rows: z.int() })),
      /** By table: so many rows stay, why and for how long. */
      held: z.array(z.object({ table: z.string(), rows: z.int(), why: InWords, until: InWords })),
    }),
    key: ({ accountId }) => accountId,
  }),
});

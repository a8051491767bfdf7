import { z } from 'zod';
import { Timestamp } from '../primitives';
import type { Problem } from '../problem';

/** What reviewing says no to, whatever is reviewed. */
export const reviewingProblems = {
  'review.claimed': {
    status: 409,
    title: {
      vi: 'Người khác đang duyệt bản này',
      en: 'Somebody else is reviewing this text',
      fr: 'Quelqu’un d’autre évalue ce texte',
    },
    details: z.object({ accountId: z.uuid(), until: Timestamp }),
  },
} as const satisfies Record<string, Problem>;

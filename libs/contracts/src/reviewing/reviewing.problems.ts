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
  'review.settled': {
    status: 409,
    title: {
      vi: 'Đã quá mười phút hoặc bản này đã đổi, không lấy lại quyết định được nữa',
      en: 'Ten minutes have passed or the text has changed: the decision can no longer be taken back',
      fr: 'Dix minutes sont passées ou le texte a changé : la décision ne peut plus être annulée',
    },
  },
} as const satisfies Record<string, Problem>;

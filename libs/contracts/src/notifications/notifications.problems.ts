import type { Problem } from '../problem';

/** What notifications says no to. */
export const notificationProblems = {
  'notification.unknown': {
    status: 404,
    title: { vi: 'Không có thông báo này', en: 'There is no such notification', fr: 'Cette notification n’existe pas' },
  },
} as const satisfies Record<string, Problem>;

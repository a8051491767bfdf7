import type { Problem } from '../problem';

/** What notifications says no to. */
export const notificationProblems = {
  'notification.unknown': {
    status: 404,
    title: { vi: 'Không có thông báo này', en: 'There is no such notification', fr: 'Cette notification n’existe pas' },
  },
  'letter.unknown': {
    status: 404,
    title: {
      vi: 'Không có thư này, hoặc không gửi lại được',
      en: 'There is no such letter, or it cannot be sent again',
      fr: 'Cette lettre n’existe pas, ou ne peut pas être renvoyée',
    },
  },
  'unsubscription.unknown': {
    status: 404,
    title: {
      vi: 'Đường dẫn ngừng nhận thư này không đúng',
      en: 'This link to end letters is not right',
      fr: 'Ce lien de désabonnement n’est pas correct',
    },
  },
} as const satisfies Record<string, Problem>;

import { z } from 'zod';
import type { Problem } from '../problem';

/** What files says no to, beside what can be wrong with any file. */
export const uploadProblems = {
  'upload.unknown': {
    status: 404,
    title: { vi: 'Không có lần tải lên này', en: 'There is no such upload', fr: 'Cet envoi n’existe pas' },
  },
  'upload.place': {
    status: 409,
    title: {
      vi: 'Tệp đang ở một chỗ khác, xin gửi tiếp từ chỗ đã nhận',
      en: 'The upload has reached another place: go on where it is',
      fr: 'L’envoi en est à un autre endroit : reprenez à l’endroit indiqué',
    },
    details: z.object({ received: z.int() }),
  },
  'upload.quota': {
    status: 409,
    title: {
      vi: 'Tổ chức đã dùng hết chỗ chứa ảnh, xin xóa bớt ảnh cũ',
      en: 'The organisation has used all its room for pictures; remove some first',
      fr: 'L’organisation a utilisé toute sa place pour les images ; retirez-en d’abord',
    },
    details: z.object({ mostBytes: z.int() }),
  },
  'upload.in_use': {
    status: 409,
    title: {
      vi: 'Ảnh đang được dùng, xin gỡ khỏi bài trước',
      en: 'The picture is being shown; take it out of the text first',
      fr: 'L’image est utilisée ; retirez-la d’abord du texte',
    },
  },
} as const satisfies Record<string, Problem>;

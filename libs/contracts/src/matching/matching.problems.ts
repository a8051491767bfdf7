import { z } from 'zod';
import type { Problem } from '../problem';

/** What matching says no to. */
export const matchingProblems = {
  'match.unknown': {
    status: 404,
    title: { vi: 'Không có gợi ý này', en: 'There is no such match', fr: 'Cette suggestion n’existe pas' },
  },
  'saved_search.unknown': {
    status: 404,
    title: { vi: 'Không có tìm kiếm đã lưu này', en: 'There is no such saved search', fr: 'Cette recherche enregistrée n’existe pas' },
  },
  'saved_search.too_many': {
    status: 409,
    title: {
      vi: 'Bạn đã lưu nhiều tìm kiếm nhất có thể. Xóa bớt rồi lưu lại',
      en: 'You have saved as many searches as you can. Delete some, then save again',
      fr: 'Vous avez enregistré autant de recherches que possible. Supprimez-en, puis enregistrez à nouveau',
    },
    details: z.object({ most: z.int() }),
  },
} as const satisfies Record<string, Problem>;

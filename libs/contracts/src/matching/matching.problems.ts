import type { Problem } from '../problem';

/** What matching says no to. */
export const matchingProblems = {
  'match.unknown': {
    status: 404,
    title: { vi: 'Không có gợi ý này', en: 'There is no such match', fr: 'Cette suggestion n’existe pas' },
  },
} as const satisfies Record<string, Problem>;

import type { Problem } from '../problem';

export const deadLetterProblems = {
  'dead_letter.unknown': {
    status: 404,
    title: {
      vi: 'Tin này không còn kẹt ở đây',
      en: 'This fact is not stuck here any more',
      fr: 'Ce fait n’est plus bloqué ici',
    },
  },
} as const satisfies Record<string, Problem>;

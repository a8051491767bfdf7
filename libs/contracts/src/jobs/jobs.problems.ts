import type { Problem } from '../problem';

export const jobProblems = {
  'job.unknown': {
    status: 404,
    title: { vi: 'Không có tác vụ này', en: 'There is no such job', fr: 'Cette tâche n’existe pas' },
  },
  'job.running': {
    status: 409,
    title: {
      vi: 'Tác vụ này đang chạy, xin đợi nó kết thúc',
      en: 'This job is already running; wait until it ends',
      fr: 'Cette tâche est déjà en cours, attendez qu’elle se termine',
    },
  },
} as const satisfies Record<string, Problem>;

import type { Problem } from '../problem';

/** What is refused around suspensions and appeals. */
export const suspensionProblems = {
  'suspension.unknown': {
    status: 404,
    title: {
      vi: 'Tổ chức này không bị tạm ngưng',
      en: 'This organisation is not suspended',
      fr: 'Cette organisation n’est pas suspendue',
    },
  },
  'suspension.exists': {
    status: 409,
    title: {
      vi: 'Tổ chức này đã bị tạm ngưng',
      en: 'This organisation is suspended already',
      fr: 'Cette organisation est déjà suspendue',
    },
  },
  'suspension.own': {
    status: 409,
    title: {
      vi: 'Bạn là thành viên của tổ chức này: quản trị viên khác quyết định',
      en: 'You are a member of this organisation: another administrator decides',
      fr: 'Vous êtes membre de cette organisation : un autre administrateur décide',
    },
  },
  'appeal.exists': {
    status: 409,
    title: {
      vi: 'Đã có khiếu nại cho lần tạm ngưng này',
      en: 'There is an appeal against this suspension already',
      fr: 'Un recours existe déjà contre cette suspension',
    },
  },
  'appeal.unknown': {
    status: 404,
    title: { vi: 'Không có khiếu nại này', en: 'There is no such appeal', fr: 'Ce recours n’existe pas' },
  },
  'appeal.answered': {
    status: 409,
    title: { vi: 'Khiếu nại này đã được trả lời', en: 'This appeal was answered already', fr: 'Ce recours a déjà reçu une réponse' },
  },
  'appeal.own': {
    status: 409,
    title: {
      vi: 'Quản trị viên khác trả lời: bạn đã ra quyết định này hoặc là thành viên của tổ chức',
      en: 'Another administrator answers: you decided this, or are a member of the organisation',
      fr: 'Un autre administrateur répond : vous avez pris cette décision, ou êtes membre de l’organisation',
    },
  },
} as const satisfies Record<string, Problem>;

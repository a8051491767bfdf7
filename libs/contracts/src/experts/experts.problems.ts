import { z } from 'zod';
import type { Problem } from '../problem';
import { Defect } from '../quality';
import { Expert, ExpertStatus } from './expert';

/** What experts says no to. */
export const expertProblems = {
  'expert.unknown': {
    status: 404,
    title: { vi: 'Không có chuyên gia này', en: 'There is no such expert', fr: 'Cet expert n’existe pas' },
  },
  'expert.stale': {
    status: 412,
    title: {
      vi: 'Hồ sơ chuyên gia vừa được sửa ở nơi khác',
      en: 'This profile has just been changed elsewhere',
      fr: 'Ce profil vient d’être modifié ailleurs',
    },
    details: z.object({ current: Expert }),
  },
  'expert.exists': {
    status: 409,
    title: { vi: 'Bạn đã có hồ sơ chuyên gia', en: 'You already have an expert profile', fr: 'Vous avez déjà un profil d’expert' },
  },
  'expert.not_complete': {
    status: 422,
    title: { vi: 'Hồ sơ chuyên gia còn thiếu vài điều', en: 'The profile is not yet complete', fr: 'Le profil n’est pas encore complet' },
    details: z.object({ defects: z.array(Defect) }),
  },
  'expert.wrong_state': {
    status: 409,
    title: { vi: 'Hồ sơ đang ở trạng thái khác', en: 'The profile is in another state', fr: 'Le profil est dans un autre état' },
    details: z.object({ from: ExpertStatus, to: ExpertStatus }),
  },
} as const satisfies Record<string, Problem>;

import { z } from 'zod';
import type { Problem } from '../problem';
import { Defect } from '../quality';
import { Technology, TechnologyStatus } from './technology';

/** What the technology bank says no to. */
export const technologyProblems = {
  'technology.unknown': {
    status: 404,
    title: { vi: 'Không có công nghệ này', en: 'There is no such technology', fr: 'Cette technologie n’existe pas' },
  },
  'technology.stale': {
    status: 412,
    title: {
      vi: 'Hồ sơ công nghệ vừa được sửa ở nơi khác',
      en: 'This listing has just been changed elsewhere',
      fr: 'Cette fiche vient d’être modifiée ailleurs',
    },
    details: z.object({ current: Technology }),
  },
  'technology.own_review': {
    status: 403,
    title: {
      vi: 'Không ai duyệt hồ sơ của chính tổ chức mình',
      en: 'Nobody reviews a listing of their own organisation',
      fr: 'Personne n’évalue une fiche de sa propre organisation',
    },
  },
  'technology.wrong_state': {
    status: 409,
    title: { vi: 'Hồ sơ công nghệ đang ở bước khác', en: 'The listing is at another stage', fr: 'La fiche est à une autre étape' },
    details: z.object({ from: TechnologyStatus, to: TechnologyStatus.optional() }),
  },
  'technology.not_complete': {
    status: 422,
    title: { vi: 'Hồ sơ công nghệ còn thiếu vài điều', en: 'The listing is not yet complete', fr: 'La fiche n’est pas encore complète' },
    details: z.object({ defects: z.array(Defect) }),
  },
} as const satisfies Record<string, Problem>;

import { z } from 'zod';
import type { Problem } from '../problem';
import { Defect } from '../quality';
import { Leak, Need, NeedStatus } from './need';

/** What needs says no to. */
export const needProblems = {
  'need.unknown': {
    status: 404,
    title: { vi: 'Không có nhu cầu này', en: 'There is no such need', fr: 'Ce besoin n’existe pas' },
  },
  'need.stale': {
    status: 412,
    title: {
      vi: 'Nhu cầu này vừa được sửa ở nơi khác',
      en: 'This need has just been changed elsewhere',
      fr: 'Ce besoin vient d’être modifié ailleurs',
    },
    details: z.object({ current: Need }),
  },
  'need.own_review': {
    status: 403,
    title: {
      vi: 'Không ai duyệt nhu cầu của chính tổ chức mình',
      en: 'Nobody reviews a need of their own organisation',
      fr: 'Personne n’évalue un besoin de sa propre organisation',
    },
  },
  'need.wrong_state': {
    status: 409,
    title: { vi: 'Nhu cầu đang ở bước khác nên chưa làm được', en: 'The need is at another stage', fr: 'Le besoin est à une autre étape' },
    details: z.object({ from: NeedStatus, to: NeedStatus.optional() }),
  },
  'need.not_answerable': {
    status: 422,
    title: {
      vi: 'Nhu cầu còn thiếu vài điều để có thể trả lời',
      en: 'The need is not yet answerable',
      fr: 'Le besoin n’est pas encore traitable',
    },
    details: z.object({ defects: z.array(Defect), leaks: z.array(Leak) }),
  },
} as const satisfies Record<string, Problem>;

import { z } from 'zod';
import { FileRefusal } from './files';
import type { Problem } from './problem';

/** What can be wrong with a file, whichever service takes or sends it. */
export const fileProblems = {
  'file.unknown': {
    status: 404,
    title: { vi: 'Không có tệp này', en: 'There is no such file', fr: 'Ce fichier n’existe pas' },
  },
  'file.type': {
    status: 415,
    title: {
      vi: 'Không nhận loại tệp này, hoặc nội dung không đúng loại đã nêu',
      en: 'Files of this type are not taken, or it is not what it says it is',
      fr: 'Ce type de fichier n’est pas accepté, ou le contenu n’est pas du type annoncé',
    },
    details: z.object({ takes: z.array(z.string()).readonly() }),
  },
  'file.too_many': {
    status: 409,
    title: {
      vi: 'Đã đủ số tệp, xin xóa bớt trước khi thêm',
      en: 'There are as many files as there may be; remove one first',
      fr: 'Le nombre maximal de fichiers est atteint ; retirez-en un d’abord',
    },
    details: z.object({ most: z.int() }),
  },
  'file.refused': {
    status: 422,
    title: {
      vi: 'Không nhận tệp này, xem lý do kèm theo',
      en: 'This file is not taken; the reason is said along',
      fr: 'Ce fichier n’est pas accepté ; le motif est indiqué',
    },
    details: z.object({ reason: FileRefusal }),
  },
  'file.closed': {
    status: 403,
    title: {
      vi: 'Tệp này chưa mở cho bạn',
      en: 'This file is not open to you yet',
      fr: 'Ce fichier ne vous est pas encore ouvert',
    },
    details: z.object({ opens: z.enum(['signed_in', 'interested']) }),
  },
  'file.range': {
    status: 416,
    title: { vi: 'Tệp không có đoạn này', en: 'The file has no such part', fr: 'Le fichier ne contient pas cette partie' },
    details: z.object({ size: z.int() }),
  },
} as const satisfies Record<string, Problem>;

import type { Problem } from '../problem';

/** What only the gateway says no to. */
export const gatewayProblems = {
  'terms.not_accepted': {
    status: 422,
    title: {
      vi: 'Muốn tạo tài khoản, xin đọc và đồng ý với điều khoản sử dụng đang có hiệu lực',
      en: 'To create an account, please read and agree to the terms of use now in force',
      fr: 'Pour créer un compte, veuillez lire et accepter les conditions d’utilisation en vigueur',
    },
  },
  'code_list.unknown': {
    status: 404,
    title: { vi: 'Không có danh mục này', en: 'There is no such code list', fr: 'Cette nomenclature n’existe pas' },
  },
} as const satisfies Record<string, Problem>;

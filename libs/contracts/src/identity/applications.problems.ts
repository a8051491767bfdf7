import type { Problem } from '../problem';

/** What is said no to when other systems sign people in. */
export const applicationProblems = {
  'application.missing': {
    status: 404,
    title: {
      vi: 'Không có ứng dụng này, hoặc đã gỡ',
      en: 'There is no such application, or it was removed',
      fr: 'Cette application n’existe pas, ou elle a été retirée',
    },
  },
  'application.too_many': {
    status: 409,
    title: {
      vi: 'Tổ chức đã đăng ký 20 ứng dụng; gỡ ứng dụng không dùng nữa rồi đăng ký lại',
      en: 'The organisation has 20 applications already; remove one that is no longer used',
      fr: 'L’organisation a déjà 20 applications ; retirez-en une qui ne sert plus',
    },
  },
  'application.request_over': {
    status: 404,
    title: {
      vi: 'Lần đăng nhập này đã xong, đã quá mười phút hoặc bắt đầu ở trình duyệt khác. Xin quay lại ứng dụng và bắt đầu lại',
      en: 'This sign-in is done, more than ten minutes old, or began in another browser. Go back to the application and begin again',
      fr: 'Cette connexion est terminée, date de plus de dix minutes ou a commencé dans un autre navigateur. Retournez à l’application et recommencez',
    },
  },
} as const satisfies Record<string, Problem>;

import type { Problem } from '../problem';

/** What is said no to when somebody signs in by another site. */
export const outsideProblems = {
  'outside.unknown_issuer': {
    status: 404,
    title: {
      vi: 'Ở đây không đăng nhập bằng nơi này được',
      en: 'This way to sign in is not offered here',
      fr: 'Cette façon de se connecter n’est pas proposée ici',
    },
  },
  'outside.away': {
    status: 503,
    title: {
      vi: 'Nơi đăng nhập này đang không trả lời. Xin thử lại sau ít phút hoặc đăng nhập bằng cách khác',
      en: 'The site you sign in with is not answering. Try again in a few minutes, or sign in another way',
      fr: 'Le site de connexion ne répond pas. Réessayez dans quelques minutes ou connectez-vous autrement',
    },
  },
  'outside.declined': {
    status: 403,
    title: {
      vi: 'Bạn đã không cho phép, nên chưa đăng nhập',
      en: 'You did not allow it, so you are not signed in',
      fr: 'Vous ne l’avez pas autorisé : vous n’êtes pas connecté',
    },
  },
  'outside.failed': {
    status: 403,
    title: {
      vi: 'Câu trả lời của nơi đăng nhập không hợp lệ, nên chưa đăng nhập. Xin bắt đầu lại',
      en: 'What the other site answered is not valid, so you are not signed in. Please begin again',
      fr: 'La réponse de l’autre site n’est pas valable : vous n’êtes pas connecté. Veuillez recommencer',
    },
  },
  'outside.over': {
    status: 409,
    title: {
      vi: 'Lần đăng nhập này đã quá mười phút, đã dùng rồi hoặc bắt đầu ở trình duyệt khác. Xin bắt đầu lại',
      en: 'This sign-in began more than ten minutes ago, was used already, or began in another browser. Please begin again',
      fr: 'Cette connexion date de plus de dix minutes, a déjà servi ou a commencé dans un autre navigateur. Veuillez recommencer',
    },
  },
  'account_link.taken': {
    status: 409,
    title: {
      vi: 'Tài khoản bên ngoài này đã nối với một tài khoản Cầu Nối khác',
      en: 'This outside account is connected to another Cầu Nối account already',
      fr: 'Ce compte externe est déjà relié à un autre compte Cầu Nối',
    },
  },
  'account_link.exists': {
    status: 409,
    title: {
      vi: 'Bạn đã nối một tài khoản của nơi này; gỡ tài khoản đó trước',
      en: 'You have connected an account of this site already; remove that one first',
      fr: 'Vous avez déjà relié un compte de ce site ; retirez-le d’abord',
    },
  },
  'account_link.unknown': {
    status: 404,
    title: {
      vi: 'Không có tài khoản bên ngoài này',
      en: 'There is no such connected account',
      fr: 'Ce compte relié n’existe pas',
    },
  },
  'account.last_way': {
    status: 409,
    title: {
      vi: 'Đây là cách đăng nhập duy nhất còn lại. Xin đặt mật khẩu hoặc thêm khóa truy cập trước',
      en: 'This is the only way left to sign in. Set a password or add a passkey first',
      fr: 'C’est la seule façon restante de vous connecter. Choisissez d’abord un mot de passe ou ajoutez une clé d’accès',
    },
  },
} as const satisfies Record<string, Problem>;

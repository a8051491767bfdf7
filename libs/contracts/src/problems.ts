import type { Trilingual } from './locales';

interface Problem {
  status: number;
  title: Trilingual;
}

/** Every problem the platform can answer with (RFC 9457): its HTTP status and its title. */
export const problems = {
  'request.invalid': {
    status: 422,
    title: {
      vi: 'Có chỗ chưa đúng trong dữ liệu gửi lên',
      en: 'Some of what was sent is not valid',
      fr: 'Certaines données envoyées ne sont pas valides',
    },
  },
  'request.malformed': {
    status: 400,
    title: { vi: 'Không đọc được dữ liệu gửi lên', en: 'What was sent cannot be read', fr: 'Les données envoyées sont illisibles' },
  },
  'request.method': {
    status: 405,
    title: {
      vi: 'Địa chỉ này không nhận cách gọi đó',
      en: 'This address does not take that method',
      fr: 'Cette adresse n’accepte pas cette méthode',
    },
  },
  'request.wrong_host': {
    status: 421,
    title: {
      vi: 'Nền tảng không có ở tên miền này',
      en: 'The platform is not at this host name',
      fr: 'La plateforme n’est pas à ce nom d’hôte',
    },
  },
  'request.too_large': {
    status: 413,
    title: { vi: 'Dữ liệu gửi lên quá lớn', en: 'What was sent is too large', fr: 'Les données envoyées sont trop volumineuses' },
  },
  'request.media_type': {
    status: 415,
    title: { vi: 'Chỉ nhận JSON (UTF-8)', en: 'Only JSON (UTF-8) is accepted', fr: 'Seul le JSON (UTF-8) est accepté' },
  },
  'request.too_many': {
    status: 429,
    title: {
      vi: 'Quá nhiều yêu cầu, xin đợi một lát',
      en: 'Too many requests, please wait a moment',
      fr: 'Trop de requêtes, veuillez patienter',
    },
  },
  'request.cross_site': {
    status: 403,
    title: {
      vi: 'Yêu cầu đến từ trang khác nên bị chặn',
      en: 'Refused: the request came from another site',
      fr: 'Refusé : la requête vient d’un autre site',
    },
  },
  'route.unknown': {
    status: 404,
    title: { vi: 'Không có địa chỉ này', en: 'There is nothing at this address', fr: 'Il n’y a rien à cette adresse' },
  },
  'service.unavailable': {
    status: 503,
    title: {
      vi: 'Phần này đang tạm ngưng, xin thử lại',
      en: 'This part is unavailable for now, please retry',
      fr: 'Cette partie est momentanément indisponible, réessayez',
    },
  },
  'service.busy': {
    status: 503,
    title: {
      vi: 'Đang có quá nhiều người dùng cùng lúc, xin thử lại sau vài giây',
      en: 'Too many people are here at the same time, please try again in a few seconds',
      fr: 'Trop de personnes en même temps, réessayez dans quelques secondes',
    },
  },
  'service.failed': {
    status: 500,
    title: {
      vi: 'Hệ thống gặp lỗi, dữ liệu của bạn vẫn còn',
      en: 'Something failed on our side; your data is safe',
      fr: 'Une erreur est survenue de notre côté ; vos données sont intactes',
    },
  },
  'access.signed_out': {
    status: 401,
    title: { vi: 'Bạn cần đăng nhập', en: 'You need to sign in', fr: 'Vous devez vous connecter' },
  },
  'access.role': {
    status: 403,
    title: {
      vi: 'Vai trò của bạn không làm được việc này',
      en: 'Your role does not allow this',
      fr: 'Votre rôle ne permet pas cette action',
    },
  },
  'session.refused': {
    status: 401,
    title: {
      vi: 'Thư điện tử hoặc mật khẩu chưa đúng',
      en: 'The e-mail or the password is wrong',
      fr: 'L’adresse ou le mot de passe est incorrect',
    },
  },
  'session.unknown': {
    status: 401,
    title: { vi: 'Phiên làm việc đã hết', en: 'The session has ended', fr: 'La session est terminée' },
  },
  'session.missing': {
    status: 404,
    title: {
      vi: 'Bạn không có phiên này, hoặc phiên đã đóng',
      en: 'You have no such session, or it is closed already',
      fr: 'Vous n’avez pas cette session, ou elle est déjà fermée',
    },
  },
  'terms.not_accepted': {
    status: 422,
    title: {
      vi: 'Muốn tạo tài khoản, xin đọc và đồng ý với điều khoản sử dụng đang có hiệu lực',
      en: 'To create an account, please read and agree to the terms of use now in force',
      fr: 'Pour créer un compte, veuillez lire et accepter les conditions d’utilisation en vigueur',
    },
  },
  'account.email_taken': {
    status: 409,
    title: {
      vi: 'Thư điện tử này đã có tài khoản',
      en: 'There is already an account with this e-mail',
      fr: 'Un compte existe déjà avec cette adresse',
    },
  },
  'account.password_common': {
    status: 422,
    title: { vi: 'Mật khẩu này quá dễ đoán', en: 'This password is too easy to guess', fr: 'Ce mot de passe est trop facile à deviner' },
  },
  'account.unknown': {
    status: 404,
    title: { vi: 'Không có tài khoản này', en: 'There is no such account', fr: 'Ce compte n’existe pas' },
  },
  'account.own': {
    status: 409,
    title: {
      vi: 'Không làm việc này với tài khoản của chính mình được',
      en: 'This can’t be done to your own account',
      fr: 'Cette action est impossible sur votre propre compte',
    },
  },
  'account.last_administrator': {
    status: 409,
    title: {
      vi: 'Phải còn ít nhất một quản trị viên',
      en: 'There must be at least one administrator',
      fr: 'Il doit rester au moins un administrateur',
    },
  },
  'member.last_owner': {
    status: 409,
    title: {
      vi: 'Tổ chức phải còn ít nhất một người quản lý',
      en: 'An organisation needs at least one manager',
      fr: 'Une organisation doit garder au moins un responsable',
    },
  },
  'organisation.unknown': {
    status: 404,
    title: { vi: 'Không có tổ chức này', en: 'There is no such organisation', fr: 'Cette organisation n’existe pas' },
  },
  'organisation.stale': {
    status: 412,
    title: {
      vi: 'Người khác vừa sửa tổ chức này',
      en: 'Someone else has just changed this organisation',
      fr: 'Quelqu’un vient de modifier cette organisation',
    },
  },
  'organisation.full': {
    status: 409,
    title: {
      vi: 'Tổ chức đã có quá nhiều thành viên và lời mời',
      en: 'The organisation has too many members and invitations',
      fr: 'L’organisation a trop de membres et d’invitations',
    },
  },
  'invitation.unknown': {
    status: 404,
    title: {
      vi: 'Lời mời này không còn dùng được: đã được nhận, bị thu hồi hoặc hết hạn',
      en: 'This invitation can no longer be used: it was accepted, taken back or has expired',
      fr: 'Cette invitation n’est plus valable : elle a été acceptée, retirée ou a expiré',
    },
  },
  'code_list.unknown': {
    status: 404,
    title: { vi: 'Không có danh mục này', en: 'There is no such code list', fr: 'Cette nomenclature n’existe pas' },
  },
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
  },
  'need.not_answerable': {
    status: 422,
    title: {
      vi: 'Nhu cầu còn thiếu vài điều để có thể trả lời',
      en: 'The need is not yet answerable',
      fr: 'Le besoin n’est pas encore traitable',
    },
  },
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
  },
  'technology.not_complete': {
    status: 422,
    title: { vi: 'Hồ sơ công nghệ còn thiếu vài điều', en: 'The listing is not yet complete', fr: 'La fiche n’est pas encore complète' },
  },
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
  },
  'expert.exists': {
    status: 409,
    title: { vi: 'Bạn đã có hồ sơ chuyên gia', en: 'You already have an expert profile', fr: 'Vous avez déjà un profil d’expert' },
  },
  'expert.not_complete': {
    status: 422,
    title: { vi: 'Hồ sơ chuyên gia còn thiếu vài điều', en: 'The profile is not yet complete', fr: 'Le profil n’est pas encore complet' },
  },
  'expert.wrong_state': {
    status: 409,
    title: { vi: 'Hồ sơ đang ở trạng thái khác', en: 'The profile is in another state', fr: 'Le profil est dans un autre état' },
  },
  'match.unknown': {
    status: 404,
    title: { vi: 'Không có gợi ý này', en: 'There is no such match', fr: 'Cette suggestion n’existe pas' },
  },
} as const satisfies Record<string, Problem>;

export type ProblemCode = keyof typeof problems;

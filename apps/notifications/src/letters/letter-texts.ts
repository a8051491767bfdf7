import type { DataRequestStep } from '@caunoi/contracts/identity/data-request';
import type { DataRequestKind } from '@caunoi/contracts/identity/data-request-limits';
import type { LinkPurpose, SecurityNotice } from '@caunoi/contracts/identity/identity.events';
import type { Locale, Trilingual } from '@caunoi/contracts/locales';
import type { NotificationEvent } from '@caunoi/contracts/notifications/notification';
import type { ReviewReason } from '@caunoi/contracts/review';
import { organisationSentences } from './organisation-texts';

/** What letters say, beside the names that people gave their things. */

export const frame = {
  /** Of whoever has no account no name is known. */
  greeting: (name: string): Trilingual =>
    name ? { vi: `Chào ${name},`, en: `Hello ${name},`, fr: `Bonjour ${name},` } : { vi: 'Chào bạn,', en: 'Hello,', fr: 'Bonjour,' },
  digest: {
    daily: { vi: 'Hôm nay trên Cầu Nối', en: 'Today on Cầu Nối', fr: 'Aujourd’hui sur Cầu Nối' },
    weekly: { vi: 'Tuần này trên Cầu Nối', en: 'This week on Cầu Nối', fr: 'Cette semaine sur Cầu Nối' },
  },
  why: {
    vi: 'Bạn nhận thư này vì có hồ sơ trên Cầu Nối. Chọn thư muốn nhận:',
    en: 'You receive this letter because something on Cầu Nối is yours. Choose which letters you want:',
    fr: 'Vous recevez cette lettre parce qu’une fiche de Cầu Nối est la vôtre. Choisissez vos lettres :',
  },
  whyDigest: {
    vi: 'Bạn nhận thư này vì có hồ sơ hoặc tìm kiếm đã lưu trên Cầu Nối. Chọn thư muốn nhận:',
    en: 'You receive this letter because something on Cầu Nối is yours, or you saved a search. Choose which letters you want:',
    fr: 'Vous recevez cette lettre parce qu’une fiche de Cầu Nối est la vôtre, ou que vous avez enregistré une recherche. Choisissez vos lettres :',
  },
  whySearch: (name: string): Trilingual => ({
    vi: `Bạn nhận thư này vì đã lưu tìm kiếm «${name}» trên Cầu Nối. Chọn thư muốn nhận:`,
    en: `You receive this letter because you saved the search “${name}” on Cầu Nối. Choose which letters you want:`,
    fr: `Vous recevez cette lettre parce que vous avez enregistré la recherche « ${name} » sur Cầu Nối. Choisissez vos lettres :`,
  }),
  end: { vi: 'Ngừng nhận thư loại này:', en: 'Stop letters of this kind:', fr: 'Ne plus recevoir de lettres de ce type :' },
  allFound: {
    vi: 'Tất cả kết quả, mới nhất trước:',
    en: 'All results, newest first:',
    fr: 'Tous les résultats, les plus récents d’abord :',
  },
  always: {
    vi: 'Thư về an toàn của tài khoản luôn được gửi, không tắt được.',
    en: 'Letters about the safety of your account are always sent and cannot be switched off.',
    fr: 'Les lettres sur la sécurité de votre compte sont toujours envoyées et ne peuvent pas être désactivées.',
  },
};

interface Said {
  count: number;
  days: number | null;
  name: string | null;
  other: string | null;
  search: string | null;
  organisation: string | null;
}

const s = (count: number) => (count === 1 ? '' : 's');

/** What happened, in one sentence. */
export const sentences: Record<NotificationEvent, (said: Said) => Trilingual> = {
  suggested: ({ count }) => ({
    vi: `Có ${count} gợi ý mới cho bạn`,
    en: `There ${count === 1 ? 'is' : 'are'} ${count} new suggestion${s(count)} for you`,
    fr: `Il y a ${count} nouvelle${s(count)} suggestion${s(count)} pour vous`,
  }),
  mutual_interest: ({ other }) => ({
    vi: `Hai bên cùng quan tâm: ${other ?? ''}`,
    en: `Both sides are interested: ${other ?? ''}`,
    fr: `Les deux parties sont intéressées : ${other ?? ''}`,
  }),
  published: () => ({ vi: 'Đã được duyệt và đăng', en: 'Reviewed and published', fr: 'Relu et publié' }),
  returned: () => ({
    vi: 'Người duyệt gửi lại để sửa',
    en: 'A reviewer has sent it back to be revised',
    fr: 'Un relecteur l’a renvoyé pour correction',
  }),
  rejected: () => ({
    vi: 'Người duyệt không cho đăng',
    en: 'A reviewer has refused its publication',
    fr: 'Un relecteur a refusé la publication',
  }),
  expires_soon: ({ days }) => ({
    vi: `Sẽ hết hạn trong ${days ?? 1} ngày. Xác nhận vẫn còn đúng để mọi người tiếp tục tìm thấy`,
    en: `Ends in ${days ?? 1} days. Confirm that it still stands, so that others go on finding it`,
    fr: `Arrive à échéance dans ${days ?? 1} jours. Confirmez-le pour qu’on continue à le trouver`,
  }),
  expired: () => ({
    vi: 'Đã hết hạn, không ai tìm thấy nữa',
    en: 'Has ended, nobody finds it any more',
    fr: 'Arrivé à échéance, plus personne ne le trouve',
  }),
  member_joined: ({ name }) => ({
    vi: `${name ?? ''} đã vào tổ chức của bạn`,
    en: `${name ?? ''} has joined your organisation`,
    fr: `${name ?? ''} a rejoint votre organisation`,
  }),
  member_left: ({ name }) => ({
    vi: `${name ?? ''} đã rời tổ chức của bạn`,
    en: `${name ?? ''} has left your organisation`,
    fr: `${name ?? ''} a quitté votre organisation`,
  }),
  search_matched: ({ count, search }) => ({
    vi: `Có ${count} kết quả mới khớp với tìm kiếm đã lưu «${search ?? ''}»`,
    en: `${count} new result${s(count)} for your saved search “${search ?? ''}”`,
    fr: `${count} nouveau${count === 1 ? '' : 'x'} résultat${s(count)} pour votre recherche enregistrée « ${search ?? ''} »`,
  }),
  data_request_answered: () => ({
    vi: 'Yêu cầu của bạn về dữ liệu đã được trả lời',
    en: 'What you asked about your data was answered',
    fr: 'Votre demande sur vos données a reçu une réponse',
  }),
  ...organisationSentences,
};

export const reasonWord: Trilingual = { vi: 'Lý do', en: 'Reason', fr: 'Motif' };
export const reasons: Record<ReviewReason, Trilingual> = {
  ok: { vi: 'đạt yêu cầu', en: 'it meets the requirements', fr: 'conforme' },
  unclear: { vi: 'viết chưa rõ', en: 'not clear', fr: 'pas clair' },
  not_measurable: { vi: 'chưa đo được', en: 'cannot be measured', fr: 'pas mesurable' },
  reveals_identity: { vi: 'để lộ danh tính', en: 'gives away who writes', fr: 'révèle l’identité' },
  wrong_field: { vi: 'sai lĩnh vực', en: 'in the wrong field', fr: 'mauvais domaine' },
  duplicate: { vi: 'trùng với bản khác', en: 'the same as another one', fr: 'en double' },
  unlawful: { vi: 'trái quy định', en: 'against the rules', fr: 'contraire aux règles' },
  unproven_claim: { vi: 'điều nêu ra chưa có bằng chứng', en: 'claims without evidence', fr: 'affirmation sans preuve' },
  incomplete: { vi: 'còn thiếu nội dung', en: 'incomplete', fr: 'incomplet' },
};

type Link = { path: string; subject: Trilingual; words: (said: { organisation: string; by: string; reason: string }) => Trilingual };

const onlyOnce: Trilingual = {
  vi: 'Đường dẫn chỉ dùng được một lần. Nếu bạn không yêu cầu, hãy bỏ qua thư này.',
  en: 'The link works once. If you did not ask for it, ignore this letter.',
  fr: 'Le lien ne sert qu’une fois. Si vous n’avez rien demandé, ignorez cette lettre.',
};
const and = (words: Trilingual): Trilingual => ({
  vi: `${words.vi} ${onlyOnce.vi}`,
  en: `${words.en} ${onlyOnce.en}`,
  fr: `${words.fr} ${onlyOnce.fr}`,
});

/** Letters with a link that works once, and the page that it leads to. */
export const links: Record<LinkPurpose, Link> = {
  verify_email: {
    path: '/verify-email',
    subject: { vi: 'Xác nhận địa chỉ e-mail', en: 'Confirm your e-mail address', fr: 'Confirmez votre adresse e-mail' },
    words: () =>
      and({
        vi: 'Mở đường dẫn dưới đây để xác nhận rằng địa chỉ này là của bạn.',
        en: 'Open the link below to confirm that this address is yours.',
        fr: 'Ouvrez le lien ci-dessous pour confirmer que cette adresse est la vôtre.',
      }),
  },
  reset_password: {
    path: '/reset-password',
    subject: { vi: 'Đặt lại mật khẩu', en: 'Choose a new password', fr: 'Choisissez un nouveau mot de passe' },
    words: () =>
      and({
        vi: 'Mở đường dẫn dưới đây để đặt mật khẩu mới.',
        en: 'Open the link below to choose a new password.',
        fr: 'Ouvrez le lien ci-dessous pour choisir un nouveau mot de passe.',
      }),
  },
  change_email: {
    path: '/change-email',
    subject: { vi: 'Xác nhận địa chỉ e-mail mới', en: 'Confirm your new e-mail address', fr: 'Confirmez votre nouvelle adresse e-mail' },
    words: () =>
      and({
        vi: 'Mở đường dẫn dưới đây để dùng địa chỉ này cho tài khoản của bạn.',
        en: 'Open the link below to use this address for your account.',
        fr: 'Ouvrez le lien ci-dessous pour utiliser cette adresse avec votre compte.',
      }),
  },
  undo_email_change: {
    path: '/undo-email-change',
    subject: { vi: 'Địa chỉ e-mail đã được đổi', en: 'Your e-mail address was changed', fr: 'Votre adresse e-mail a été changée' },
    words: () => ({
      vi: 'Tài khoản của bạn trên Cầu Nối vừa đổi sang một địa chỉ khác. Nếu chính bạn đổi thì không cần làm gì. Nếu không phải bạn, hãy mở đường dẫn dưới đây: tài khoản trở về địa chỉ này, mọi nơi bị đăng xuất và bạn đặt mật khẩu mới.',
      en: 'Your account on Cầu Nối now has another address. If you changed it, there is nothing to do. If it was not you, open the link below: the account returns to this address, is signed out everywhere, and you choose a new password.',
      fr: 'Votre compte sur Cầu Nối a maintenant une autre adresse. Si c’est vous qui l’avez changée, il n’y a rien à faire. Sinon, ouvrez le lien ci-dessous : le compte revient à cette adresse, toutes ses sessions sont fermées et vous choisissez un nouveau mot de passe.',
    }),
  },
  appeal_block: {
    path: '/appeal',
    subject: { vi: 'Tài khoản của bạn bị khóa', en: 'Your account was blocked', fr: 'Votre compte est bloqué' },
    words: ({ reason }) => ({
      vi: `Một quản trị viên đã khóa tài khoản của bạn trên Cầu Nối. Lý do: “${reason}”. Nếu bạn cho rằng có nhầm lẫn, mở đường dẫn dưới đây để khiếu nại, một lần. Một quản trị viên khác sẽ trả lời.`,
      en: `An administrator has blocked your account on Cầu Nối. The reason: “${reason}”. If you think that this is a mistake, open the link below to appeal, once. Another administrator will answer.`,
      fr: `Un administrateur a bloqué votre compte sur Cầu Nối. Motif : « ${reason} ». Si vous pensez qu’il s’agit d’une erreur, ouvrez le lien ci-dessous pour déposer un recours, une seule fois. Un autre administrateur vous répondra.`,
    }),
  },
  accept_invitation: {
    path: '/join',
    subject: { vi: 'Lời mời vào tổ chức', en: 'Invitation to an organisation', fr: 'Invitation à rejoindre une organisation' },
    words: ({ organisation, by }) => ({
      vi: `${by} mời bạn vào tổ chức ${organisation} trên Cầu Nối, nền tảng kết nối cung cầu khoa học và công nghệ. Mở đường dẫn dưới đây để nhận lời. Đường dẫn chỉ dùng được một lần. Nếu bạn không biết ai mời, hãy bỏ qua thư này: không có gì xảy ra.`,
      en: `${by} invites you to join ${organisation} on Cầu Nối, the platform that connects supply and demand in science and technology. Open the link below to accept. The link works once. If you do not know who invites you, ignore this letter: nothing will happen.`,
      fr: `${by} vous invite à rejoindre ${organisation} sur Cầu Nối, la plateforme qui met en relation l’offre et la demande en science et technologie. Ouvrez le lien ci-dessous pour accepter. Le lien ne sert qu’une fois. Si vous ne savez pas qui vous invite, ignorez cette lettre : rien ne se passera.`,
    }),
  },
};

export const until: (moment: string) => Trilingual = (moment) => ({
  vi: `Có hiệu lực đến ${moment}.`,
  en: `Valid until ${moment}.`,
  fr: `Valable jusqu’au ${moment}.`,
});

export const security: Record<SecurityNotice, Trilingual> = {
  signed_in_on_new_device: { vi: 'Đăng nhập trên thiết bị mới', en: 'Sign-in on a new device', fr: 'Connexion sur un nouvel appareil' },
  password_changed: { vi: 'Mật khẩu đã được đổi', en: 'Your password was changed', fr: 'Votre mot de passe a été changé' },
  email_changed: { vi: 'Địa chỉ e-mail đã được đổi', en: 'Your e-mail address was changed', fr: 'Votre adresse e-mail a été changée' },
  second_factor_added: {
    vi: 'Đã thêm một cách xác thực thứ hai',
    en: 'A second factor was added',
    fr: 'Un second facteur a été ajouté',
  },
  second_factor_removed: {
    vi: 'Đã gỡ một cách xác thực thứ hai',
    en: 'A second factor was removed',
    fr: 'Un second facteur a été retiré',
  },
  recovery_code_used: { vi: 'Đã dùng một mã khôi phục', en: 'A recovery code was used', fr: 'Un code de secours a été utilisé' },
  data_exported: {
    vi: 'Toàn bộ dữ liệu của bạn vừa được tải về',
    en: 'A copy of all your data was downloaded',
    fr: 'Une copie de toutes vos données a été téléchargée',
  },
  account_link_added: {
    vi: 'Đã nối một tài khoản bên ngoài để đăng nhập',
    en: 'An outside account was connected to sign in with',
    fr: 'Un compte externe a été relié pour se connecter',
  },
  account_link_removed: {
    vi: 'Đã gỡ một tài khoản bên ngoài dùng để đăng nhập',
    en: 'An outside account to sign in with was removed',
    fr: 'Un compte externe servant à se connecter a été retiré',
  },
};

export const notMe: (when: string, device: string) => Trilingual = (when, device) => ({
  vi: `Lúc ${when}${device && `, ${device}`}. Nếu không phải bạn, hãy đổi mật khẩu ngay và đăng xuất mọi nơi:`,
  en: `At ${when}${device && `, ${device}`}. If it was not you, change your password at once and sign out everywhere:`,
  fr: `Le ${when}${device && `, ${device}`}. Si ce n’était pas vous, changez de mot de passe tout de suite et déconnectez tous les appareils :`,
});

export const dataRequest: { kinds: Record<DataRequestKind, Trilingual>; steps: Record<DataRequestStep, Trilingual>; until: typeof until } =
  {
    kinds: {
      access: { vi: 'xem dữ liệu của bạn', en: 'to see your data', fr: 'd’accès à vos données' },
      correction: { vi: 'sửa dữ liệu của bạn', en: 'to correct your data', fr: 'de rectification' },
      erasure: { vi: 'xóa dữ liệu của bạn', en: 'to erase your data', fr: 'd’effacement' },
      objection: { vi: 'phản đối xử lý dữ liệu', en: 'against the use of your data', fr: 'd’opposition' },
    },
    steps: {
      accept: { vi: 'Đang thực hiện yêu cầu', en: 'We are working on your request', fr: 'Nous traitons votre demande' },
      extend: {
        vi: 'Cần thêm thời gian cho yêu cầu',
        en: 'We need more time for your request',
        fr: 'Il nous faut plus de temps pour votre demande',
      },
      done: { vi: 'Đã thực hiện yêu cầu', en: 'Done: your request', fr: 'C’est fait : votre demande' },
      refuse: { vi: 'Không thực hiện được yêu cầu', en: 'We cannot grant your request', fr: 'Nous ne pouvons accéder à votre demande' },
    },
    until: (day) => ({ vi: `Hạn: ${day}.`, en: `Due by ${day}.`, fr: `Au plus tard le ${day}.` }),
  };

/** In the language's part of the address of a page. */
export const pageOf = (publicUrl: string, locale: Locale, path: string) => `${publicUrl}${locale === 'vi' ? '' : `/${locale}`}${path}`;

/** Of each step of an erasure. */
export const erasure: Record<'asked' | 'taken_back' | 'done', { subject: Trilingual; words: (date: string) => Trilingual }> = {
  asked: {
    subject: { vi: 'Tài khoản của bạn sẽ bị xóa', en: 'Your account will be erased', fr: 'Votre compte va être effacé' },
    words: (date) => ({
      vi: `Bạn đã yêu cầu xóa tài khoản Cầu Nối và mọi dữ liệu về bạn. Việc xóa bắt đầu ngày ${date}. Nếu đổi ý, hoặc không phải bạn yêu cầu, hãy đăng nhập trước ngày đó và chọn rút lại.`,
      en: `You asked us to erase your Cầu Nối account and all data about you. This begins on ${date}. If you change your mind, or did not ask for it, sign in before that day and take it back.`,
      fr: `Vous avez demandé l’effacement de votre compte Cầu Nối et de toutes vos données. Il commence le ${date}. Si vous changez d’avis, ou si ce n’était pas vous, connectez-vous avant cette date et annulez la demande.`,
    }),
  },
  taken_back: {
    subject: { vi: 'Tài khoản của bạn được giữ lại', en: 'Your account stays', fr: 'Votre compte est conservé' },
    words: () => ({
      vi: 'Bạn đã rút lại yêu cầu xóa tài khoản. Không có gì bị xóa.',
      en: 'You took back that your account be erased. Nothing was erased.',
      fr: 'Vous avez annulé l’effacement de votre compte. Rien n’a été effacé.',
    }),
  },
  done: {
    subject: { vi: 'Đã xóa dữ liệu của bạn', en: 'Your data was erased', fr: 'Vos données ont été effacées' },
    words: () => ({
      vi: 'Tài khoản Cầu Nối và dữ liệu về bạn đã được xóa. Chỉ còn nhật ký và điều bạn từng đồng ý, không kèm tên, theo luật; hồ sơ của tổ chức thuộc về tổ chức. Đây là thư cuối cùng; địa chỉ này được xóa sau một ngày.',
      en: 'Your Cầu Nối account and the data about you were erased. What the law asks for stays without your name: the log of acts and what you agreed to; what belongs to an organisation stays with it. This is the last letter; the address is erased in a day.',
      fr: 'Votre compte Cầu Nối et vos données ont été effacés. Restent, sans votre nom, ce que la loi exige : le journal des actes et vos accords ; ce qui appartient à une organisation lui reste. Ceci est la dernière lettre ; cette adresse sera effacée dans un jour.',
    }),
  },
};

import { z } from 'zod';
import type { Problem } from '../problem';
import { Organisation } from './identity';

/** What identity says no to about organisations and their people. */
export const organisationProblems = {
  'member.last_owner': {
    status: 409,
    title: {
      vi: 'Tổ chức phải còn ít nhất một người quản lý',
      en: 'An organisation needs at least one manager',
      fr: 'Une organisation doit garder au moins un responsable',
    },
  },
  'member.reason_needed': {
    status: 409,
    title: {
      vi: 'Muốn đưa người khác ra khỏi tổ chức thì cần nêu lý do',
      en: 'To remove somebody else, say why',
      fr: 'Pour retirer quelqu’un d’autre, indiquez le motif',
    },
  },
  'hand_over.manager': {
    status: 409,
    title: {
      vi: 'Người này đã quản lý tổ chức',
      en: 'They manage the organisation already',
      fr: 'Cette personne gère déjà l’organisation',
    },
  },
  'hand_over.unknown': {
    status: 404,
    title: {
      vi: 'Không có lời giao quyền quản lý nào đang chờ bạn',
      en: 'No place as manager is being handed over with you',
      fr: 'Aucune transmission de la gestion ne vous concerne',
    },
  },
  'join_request.exists': {
    status: 409,
    title: {
      vi: 'Bạn đã xin vào tổ chức này, đang chờ trả lời',
      en: 'You have asked this organisation already and wait for its answer',
      fr: 'Vous avez déjà fait une demande à cette organisation ; elle attend une réponse',
    },
  },
  'join_request.too_many': {
    status: 409,
    title: {
      vi: 'Bạn đang chờ 5 tổ chức trả lời; rút bớt một yêu cầu trước',
      en: 'You wait for the answer of 5 organisations; take back a request first',
      fr: 'Vous attendez la réponse de 5 organisations ; retirez d’abord une demande',
    },
  },
  'join_request.unknown': {
    status: 404,
    title: {
      vi: 'Yêu cầu này không còn chờ trả lời',
      en: 'This request does not wait for an answer any more',
      fr: 'Cette demande n’attend plus de réponse',
    },
  },
  'membership.unknown': {
    status: 404,
    title: {
      vi: 'Không phải là thành viên của tổ chức này',
      en: 'Not a member of this organisation',
      fr: 'Pas membre de cette organisation',
    },
  },
  'membership.exists': {
    status: 409,
    title: {
      vi: 'Bạn đã là thành viên của tổ chức này',
      en: 'You are a member of this organisation already',
      fr: 'Vous êtes déjà membre de cette organisation',
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
    details: z.object({ current: Organisation }),
  },
  'organisation.no_tax_code': {
    status: 409,
    title: {
      vi: 'Tổ chức chưa ghi mã số thuế',
      en: 'The organisation says no tax code',
      fr: 'L’organisation n’indique pas de code fiscal',
    },
  },
  'registry.not_connected': {
    status: 409,
    title: {
      vi: 'Nền tảng chưa nối với cơ sở dữ liệu đăng ký kinh doanh',
      en: 'No business registry is connected',
      fr: 'Aucun registre des entreprises n’est relié',
    },
  },
  'registry.away': {
    status: 503,
    title: {
      vi: 'Cơ sở dữ liệu đăng ký kinh doanh chưa trả lời, bạn thử lại sau',
      en: 'The business registry does not answer; try again later',
      fr: 'Le registre des entreprises ne répond pas ; réessayez plus tard',
    },
  },
  'registry.unknown': {
    status: 404,
    title: {
      vi: 'Đăng ký kinh doanh không có mã số thuế này',
      en: 'The business registry knows no such tax code',
      fr: 'Le registre des entreprises ne connaît pas ce code fiscal',
    },
  },
  'organisation.too_many': {
    status: 409,
    title: {
      vi: 'Bạn đã quản lý 10 tổ chức',
      en: 'You manage 10 organisations already',
      fr: 'Vous gérez déjà 10 organisations',
    },
  },
  'organisation.domain_not_shown': {
    status: 409,
    title: {
      vi: 'Chưa có thành viên nào xác nhận địa chỉ thuộc tên miền này, hoặc đây là tên miền thư công cộng',
      en: 'No member has proven an address of this domain, or it is a public mail provider’s',
      fr: 'Aucun membre n’a confirmé d’adresse de ce domaine, ou c’est celui d’un fournisseur public',
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
  'invitation.member': {
    status: 409,
    title: {
      vi: 'Người có địa chỉ này đã là thành viên của tổ chức',
      en: 'Whoever has this address is a member of the organisation already',
      fr: 'La personne qui a cette adresse est déjà membre de l’organisation',
    },
  },
  'invitation.too_many': {
    status: 409,
    title: {
      vi: 'Hôm nay tổ chức đã gửi 50 thư mời; mời tiếp vào ngày mai',
      en: 'The organisation has sent 50 invitations today; go on tomorrow',
      fr: 'L’organisation a envoyé 50 invitations aujourd’hui ; continuez demain',
    },
  },
  'invitation.other_account': {
    status: 403,
    title: {
      vi: 'Lời mời này gửi cho một địa chỉ khác với tài khoản đang đăng nhập',
      en: 'This invitation was sent to another address than that of your account',
      fr: 'Cette invitation a été envoyée à une autre adresse que celle de votre compte',
    },
    details: z.object({ email: z.string() }),
  },
  'invitation.unknown': {
    status: 404,
    title: {
      vi: 'Lời mời này không còn dùng được: đã được nhận, bị thu hồi hoặc hết hạn',
      en: 'This invitation can no longer be used: it was accepted, taken back or has expired',
      fr: 'Cette invitation n’est plus valable : elle a été acceptée, retirée ou a expiré',
    },
  },
} as const satisfies Record<string, Problem>;

import { z } from 'zod';
import type { Problem } from '../problem';
import { Timestamp } from '../primitives';
import { ErasureTies } from './erasure';

/** What identity says no to. */
export const identityProblems = {
  'session.refused': {
    status: 401,
    title: {
      vi: 'Thư điện tử hoặc mật khẩu chưa đúng',
      en: 'The e-mail or the password is wrong',
      fr: 'L’adresse ou le mot de passe est incorrect',
    },
  },
  'session.code_needed': {
    status: 401,
    title: {
      vi: 'Tài khoản này đăng nhập bằng hai bước: cần thêm mã xác thực',
      en: 'This account signs in in two steps: a code is needed, too',
      fr: 'Ce compte se connecte en deux étapes : il faut aussi un code',
    },
  },
  'session.code_refused': {
    status: 401,
    title: {
      vi: 'Mã này không đúng, đã hết hạn hoặc đã dùng rồi',
      en: 'This code is wrong, has expired or was used already',
      fr: 'Ce code est faux, a expiré ou a déjà servi',
    },
  },
  'session.unknown': {
    status: 401,
    title: { vi: 'Phiên làm việc đã hết', en: 'The session has ended', fr: 'La session est terminée' },
  },
  'api_key.unknown': {
    status: 401,
    title: {
      vi: 'Khóa API không đúng, đã hết hạn hoặc đã bị thu hồi',
      en: 'The API key is wrong, has expired or was revoked',
      fr: 'La clé d’API est incorrecte, expirée ou révoquée',
    },
  },
  'api_key.missing': {
    status: 404,
    title: {
      vi: 'Tổ chức không có khóa này, hoặc khóa đã bị thu hồi',
      en: 'The organisation has no such key, or it was revoked already',
      fr: 'L’organisation n’a pas cette clé, ou elle est déjà révoquée',
    },
  },
  'api_key.too_many': {
    status: 409,
    title: {
      vi: 'Tổ chức đã có 50 khóa; thu hồi khóa không dùng nữa rồi tạo lại',
      en: 'The organisation has 50 keys already; revoke one that is no longer used',
      fr: 'L’organisation a déjà 50 clés ; révoquez celle qui ne sert plus',
    },
  },
  'session.missing': {
    status: 404,
    title: {
      vi: 'Bạn không có phiên này, hoặc phiên đã đóng',
      en: 'You have no such session, or it is closed already',
      fr: 'Vous n’avez pas cette session, ou elle est déjà fermée',
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
  'account.unproven': {
    status: 403,
    title: {
      vi: 'Cần xác nhận địa chỉ thư điện tử của bạn trước',
      en: 'Confirm your e-mail address first',
      fr: 'Confirmez d’abord votre adresse électronique',
    },
  },
  'account.unknown': {
    status: 404,
    title: { vi: 'Không có tài khoản này', en: 'There is no such account', fr: 'Ce compte n’existe pas' },
  },
  'account.blocked': {
    status: 403,
    title: { vi: 'Tài khoản này đã bị khóa', en: 'This account is blocked', fr: 'Ce compte est bloqué' },
    details: z.object({ reason: z.string(), at: Timestamp }),
  },
  'account.leaving': {
    status: 403,
    title: {
      vi: 'Tài khoản này đang chờ xóa',
      en: 'This account waits to be erased',
      fr: 'Ce compte attend d’être effacé',
    },
    details: z.object({ dueAt: Timestamp }),
  },
  'erasure.asked': {
    status: 409,
    title: {
      vi: 'Tài khoản này đã đang chờ xóa',
      en: 'This account waits to be erased already',
      fr: 'Ce compte attend déjà d’être effacé',
    },
  },
  'erasure.last_owner': {
    status: 409,
    title: {
      vi: 'Bạn là người quản lý duy nhất của một tổ chức',
      en: 'You are the only manager of an organisation',
      fr: 'Vous êtes seul responsable d’une organisation',
    },
    details: ErasureTies,
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
  'authenticator.exists': {
    status: 409,
    title: {
      vi: 'Xác thực hai bước đã được bật',
      en: 'Signing in in two steps is switched on already',
      fr: 'La connexion en deux étapes est déjà activée',
    },
  },
  'authenticator.unknown': {
    status: 404,
    title: {
      vi: 'Xác thực hai bước chưa được bật',
      en: 'Signing in in two steps is not switched on',
      fr: 'La connexion en deux étapes n’est pas activée',
    },
  },
  'passkey.refused': {
    status: 401,
    title: {
      vi: 'Không đăng nhập được bằng khóa truy cập này',
      en: 'This passkey does not work here',
      fr: 'Cette clé d’accès ne fonctionne pas ici',
    },
  },
  'passkey.unknown': {
    status: 404,
    title: { vi: 'Không có khóa truy cập này', en: 'There is no such passkey', fr: 'Cette clé d’accès n’existe pas' },
  },
  'passkey.exists': {
    status: 409,
    title: { vi: 'Khóa truy cập này đã được thêm', en: 'This passkey was added already', fr: 'Cette clé d’accès est déjà enregistrée' },
  },
  'passkey.too_many': {
    status: 409,
    title: {
      vi: 'Đã có quá nhiều khóa truy cập, hãy gỡ bớt',
      en: 'There are too many passkeys; remove one first',
      fr: 'Il y a trop de clés d’accès ; retirez-en une d’abord',
    },
  },
  'data_request.unknown': {
    status: 404,
    title: { vi: 'Không có yêu cầu này', en: 'There is no such request', fr: 'Cette demande n’existe pas' },
  },
  'data_request.open': {
    status: 409,
    title: {
      vi: 'Bạn đang có một yêu cầu cùng loại chưa xong',
      en: 'A request of this kind is still open',
      fr: 'Une demande de ce type est encore ouverte',
    },
  },
  'data_request.over': {
    status: 409,
    title: { vi: 'Yêu cầu này đã kết thúc', en: 'This request is over already', fr: 'Cette demande est déjà close' },
  },
  'data_request.stale': {
    status: 412,
    title: {
      vi: 'Người khác vừa trả lời yêu cầu này',
      en: 'Someone else has just answered this request',
      fr: 'Quelqu’un vient de répondre à cette demande',
    },
  },
  'data_request.wrong_step': {
    status: 409,
    title: {
      vi: 'Bước này không còn làm được với yêu cầu này',
      en: 'This can no longer be done with this request',
      fr: 'Cette étape n’est plus possible pour cette demande',
    },
  },
  'consent.text_changed': {
    status: 409,
    title: {
      vi: 'Nội dung xin đồng ý vừa đổi, hãy đọc lại rồi chọn',
      en: 'What you are asked to agree to has just changed; please read it again',
      fr: 'Ce qui vous est demandé vient de changer ; veuillez le relire',
    },
  },
  'link.unknown': {
    status: 404,
    title: {
      vi: 'Đường dẫn này không còn dùng được: đã được dùng, hết hạn hoặc có đường dẫn mới hơn',
      en: 'This link can no longer be used: it was used, has expired or there is a newer one',
      fr: 'Ce lien n’est plus valable : il a été utilisé, a expiré ou un plus récent existe',
    },
  },
} as const satisfies Record<string, Problem>;

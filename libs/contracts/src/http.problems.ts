import { z } from 'zod';
import type { Problem } from './problem';

/** One field of a request, and what is wrong with it. */
const FieldError = z.object({
  in: z.enum(['body', 'query', 'path', 'header']).describe('The part of the request that it is about'),
  pointer: z.string().describe('JSON pointer (RFC 6901) to the field in that part; empty for the part as a whole'),
  code: z.string(),
  message: z.string(),
});
export type FieldError = z.output<typeof FieldError>;

const retryAfter = z.int().describe('Seconds');

/** What any endpoint may answer with: the request, the address, the service and who may call. */
export const httpProblems = {
  'request.invalid': {
    status: 422,
    title: {
      vi: 'Có chỗ chưa đúng trong dữ liệu gửi lên',
      en: 'Some of what was sent is not valid',
      fr: 'Certaines données envoyées ne sont pas valides',
    },
    details: z.object({ errors: z.array(FieldError) }),
  },
  'request.malformed': {
    status: 400,
    title: { vi: 'Không đọc được dữ liệu gửi lên', en: 'What was sent cannot be read', fr: 'Les données envoyées sont illisibles' },
    details: z.object({ detail: z.string().optional() }),
  },
  'request.method': {
    status: 405,
    title: {
      vi: 'Địa chỉ này không nhận cách gọi đó',
      en: 'This address does not take that method',
      fr: 'Cette adresse n’accepte pas cette méthode',
    },
  },
  'request.in_progress': {
    status: 409,
    title: {
      vi: 'Lần gửi trước với khóa này chưa có kết quả; xin xem lại trước khi gửi bằng khóa khác',
      en: 'What was sent before under this key has no result yet; look before you send it under another key',
      fr: 'Le premier envoi sous cette clé n’a pas encore de résultat ; vérifiez avant de renvoyer sous une autre clé',
    },
  },
  'request.key_reused': {
    status: 422,
    title: {
      vi: 'Khóa này đã dùng cho dữ liệu khác',
      en: 'This key was used for something else',
      fr: 'Cette clé a servi à un autre envoi',
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
    details: z.object({ detail: z.string().optional() }),
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
    details: z.object({ retryAfter }),
  },
  'request.cross_site': {
    status: 403,
    title: {
      vi: 'Yêu cầu đến từ trang khác nên bị chặn',
      en: 'Refused: the request came from another site',
      fr: 'Refusé : la requête vient d’un autre site',
    },
    details: z.object({ needs: z.string().optional() }),
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
    details: z.object({ part: z.string().optional(), reason: z.string().optional(), retryAfter: retryAfter.optional() }),
  },
  'service.busy': {
    status: 503,
    title: {
      vi: 'Đang có quá nhiều người dùng cùng lúc, xin thử lại sau vài giây',
      en: 'Too many people are here at the same time, please try again in a few seconds',
      fr: 'Trop de personnes en même temps, réessayez dans quelques secondes',
    },
    details: z.object({ retryAfter }),
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
    details: z.object({ needs: z.array(z.string()).readonly() }),
  },
  'access.proof_old': {
    status: 403,
    title: {
      vi: 'Cần xác nhận lại là bạn trước khi làm việc này',
      en: 'Confirm once more that it is you before you do this',
      fr: 'Confirmez encore une fois que c’est bien vous avant de faire cela',
    },
  },
  'access.organisation': {
    status: 403,
    title: {
      vi: 'Bạn chưa thay mặt tổ chức nào nên chưa làm được việc này',
      en: 'You act for no organisation at the moment, which this needs',
      fr: 'Vous n’agissez pour aucune organisation ; cette action en demande une',
    },
  },
  'access.suspended': {
    status: 403,
    title: {
      vi: 'Tổ chức đang bị tạm ngưng: bạn xem được, nhưng chưa thay đổi được gì',
      en: 'The organisation is suspended: you can read, but change nothing',
      fr: 'L’organisation est suspendue : vous pouvez lire, mais rien modifier',
    },
  },
  'access.other_organisation': {
    status: 409,
    title: {
      vi: 'Bạn đã chuyển sang thay mặt tổ chức khác',
      en: 'You have switched to another organisation meanwhile',
      fr: 'Vous agissez maintenant pour une autre organisation',
    },
  },
  'access.scope': {
    status: 403,
    title: {
      vi: 'Ứng dụng này chưa được cấp quyền làm việc đó',
      en: 'This program has not been given the right to do this',
      fr: 'Cette application n’a pas reçu le droit de faire cela',
    },
    details: z.object({ needs: z.array(z.string()).readonly() }),
  },
} as const satisfies Record<string, Problem>;

import type { OrganisationNotice } from '@caunoi/contracts/identity/organisation.events';
import type { AppealVerdict } from '@caunoi/contracts/identity/suspension';
import type { Trilingual } from '@caunoi/contracts/locales';

interface Said {
  name: string | null;
  organisation: string | null;
}

/** What happens between an organisation and its people, in one sentence. */
export const organisationSentences: Record<OrganisationNotice, (said: Said) => Trilingual> = {
  join_requested: ({ name, organisation }) => ({
    vi: `${name} xin vào tổ chức ${organisation}`,
    en: `${name} asks to join ${organisation}`,
    fr: `${name} demande à rejoindre ${organisation}`,
  }),
  join_accepted: ({ organisation }) => ({
    vi: `Bạn đã được nhận vào tổ chức ${organisation}`,
    en: `You are now a member of ${organisation}`,
    fr: `Vous êtes maintenant membre de ${organisation}`,
  }),
  join_declined: ({ organisation }) => ({
    vi: `Tổ chức ${organisation} không nhận yêu cầu của bạn`,
    en: `${organisation} has declined your request to join`,
    fr: `${organisation} a refusé votre demande`,
  }),
  made_manager: ({ name, organisation }) => ({
    vi: `${name} cho bạn quản lý tổ chức ${organisation}`,
    en: `${name} has made you a manager of ${organisation}`,
    fr: `${name} vous a nommé responsable de ${organisation}`,
  }),
  manager_no_more: ({ name, organisation }) => ({
    vi: `${name} đã rút quyền quản lý tổ chức ${organisation} của bạn`,
    en: `${name} has ended your managing of ${organisation}`,
    fr: `${name} a mis fin à votre rôle de responsable de ${organisation}`,
  }),
  member_removed: ({ name, organisation }) => ({
    vi: `${name} đã đưa bạn ra khỏi tổ chức ${organisation}`,
    en: `${name} has removed you from ${organisation}`,
    fr: `${name} vous a retiré de ${organisation}`,
  }),
  handover_offered: ({ name, organisation }) => ({
    vi: `${name} muốn giao quyền quản lý tổ chức ${organisation} cho bạn. Bạn nhận hoặc từ chối trong bảy ngày`,
    en: `${name} wants to hand over the managing of ${organisation} to you. Accept or decline within seven days`,
    fr: `${name} souhaite vous transmettre la gestion de ${organisation}. Acceptez ou refusez sous sept jours`,
  }),
  handover_accepted: ({ name, organisation }) => ({
    vi: `${name} đã nhận quyền quản lý tổ chức ${organisation}; bạn nay là thành viên`,
    en: `${name} now manages ${organisation}; you are a member`,
    fr: `${name} gère maintenant ${organisation} ; vous êtes membre`,
  }),
  handover_declined: ({ name, organisation }) => ({
    vi: `${name} không nhận quyền quản lý tổ chức ${organisation}; bạn vẫn là người quản lý`,
    en: `${name} has declined to manage ${organisation}; you still do`,
    fr: `${name} a décliné la gestion de ${organisation} ; vous en restez responsable`,
  }),
  suspended: ({ organisation }) => ({
    vi: `Tổ chức ${organisation} bị tạm ngưng: hồ sơ của tổ chức đang ẩn, thành viên chỉ xem được. Bạn có thể khiếu nại một lần`,
    en: `${organisation} was suspended: what it shows is hidden, its members can only read. You may appeal once`,
    fr: `${organisation} est suspendue : ses fiches sont masquées et ses membres ne peuvent que lire. Vous pouvez déposer un recours`,
  }),
  suspension_lifted: ({ organisation }) => ({
    vi: `Tổ chức ${organisation} hoạt động lại, hồ sơ của tổ chức hiện như trước`,
    en: `${organisation} is back, and all that it shows is there as before`,
    fr: `${organisation} est rétablie, et ses fiches sont visibles comme avant`,
  }),
  appeal_dismissed: ({ organisation }) => ({
    vi: `Khiếu nại của tổ chức ${organisation} không được chấp nhận`,
    en: `The appeal of ${organisation} was dismissed`,
    fr: `Le recours de ${organisation} a été rejeté`,
  }),
};

/** Where those told of it see it, who may not act for the organisation. */
const ofOneself: ReadonlySet<string> = new Set<OrganisationNotice>(['join_accepted', 'join_declined', 'member_removed']);

export const organisationPage = (event: string) => (ofOneself.has(event) ? '/account/organisations' : '/organisation');

export const whyOrganisation: Trilingual = {
  vi: 'Bạn nhận thư này vì việc của một tổ chức trên Cầu Nối. Chọn thư muốn nhận:',
  en: 'You receive this letter because of an organisation on Cầu Nối. Choose which letters you want:',
  fr: 'Vous recevez cette lettre à propos d’une organisation sur Cầu Nối. Choisissez vos lettres :',
};

/** What whoever is kept out was answered. */
export const blockAppeal: Record<AppealVerdict, Trilingual> = {
  lifted: {
    vi: 'Khiếu nại của bạn được chấp nhận, tài khoản đã mở khóa',
    en: 'Your appeal was upheld, and your account is open again',
    fr: 'Votre recours est accepté, et votre compte est rétabli',
  },
  dismissed: {
    vi: 'Khiếu nại của bạn không được chấp nhận, tài khoản vẫn bị khóa',
    en: 'Your appeal was dismissed, and your account stays blocked',
    fr: 'Votre recours est rejeté, et votre compte reste bloqué',
  },
};

/** What somebody wrote along, in their words. */
export const wordsWord: Trilingual = { vi: 'Lời nhắn', en: 'Their words', fr: 'Leurs mots' };

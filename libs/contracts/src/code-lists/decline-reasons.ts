import { code, labels, type CodeList } from './code-list';
import { ownList } from './own-list';

/** Why a suggestion or a proposal does not suit; every refusal carries one, and the matcher learns from it. */
export const declineReasons: CodeList = ownList(
  'decline-reasons',
  labels('Lý do không phù hợp', 'Reason for declining', 'Motif de refus'),
  [
    code('not_the_problem', 'Không giải quyết vấn đề của tôi', 'Does not solve my problem', 'Ne résout pas mon problème'),
    code('off_topic', 'Khác lĩnh vực', 'Different field', 'Autre domaine'),
    code('trl', 'Mức sẵn sàng chưa đạt', 'Not mature enough', 'Maturité insuffisante'),
    code('budget', 'Vượt ngân sách', 'Over budget', 'Hors budget'),
    code('timing', 'Chưa đúng thời điểm', 'Not the right time', 'Pas le bon moment'),
    code('region', 'Ngoài địa bàn', 'Outside the area', 'Hors de la zone'),
    code('partner_type', 'Không đúng loại đối tác', 'Wrong type of partner', 'Type de partenaire inadapté'),
    code('already_known', 'Đã biết từ trước', 'Already known', 'Déjà connu'),
  ],
);

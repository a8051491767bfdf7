import { code, labels, type Code, type CodeList } from './code-list';
import { ownList } from './own-list';

/** Whether the right arises by registration at an office, may be registered, or lives by keeping the secret. */
export type IprType = Code & { registration: 'required' | 'optional' | 'none' };

const law = labels(
  'Luật Sở hữu trí tuệ 50/2005/QH11 và các lần sửa đổi',
  'Law on Intellectual Property 50/2005/QH11 as amended',
  'Loi sur la propriété intellectuelle 50/2005/QH11 modifiée',
);

export const iprTypes: CodeList<IprType> = {
  ...ownList<IprType>(
    'ipr-types',
    labels('Loại quyền sở hữu trí tuệ', 'Type of intellectual property', 'Type de propriété intellectuelle'),
    [
      { ...code('patent', 'Sáng chế', 'Patent', 'Brevet d’invention'), registration: 'required' },
      {
        ...code('utility_solution', 'Giải pháp hữu ích', 'Utility solution', 'Modèle d’utilité'),
        registration: 'required',
        aliases: ['Utility model'],
      },
      {
        ...code('industrial_design', 'Kiểu dáng công nghiệp', 'Industrial design', 'Dessin ou modèle industriel'),
        registration: 'required',
      },
      { ...code('trademark', 'Nhãn hiệu', 'Trademark', 'Marque'), registration: 'required' },
      { ...code('copyright', 'Quyền tác giả', 'Copyright', 'Droit d’auteur'), registration: 'optional', aliases: ['Bản quyền'] },
      {
        ...code('trade_secret', 'Bí mật kinh doanh, bí quyết', 'Trade secret, know-how', 'Secret d’affaires, savoir-faire'),
        registration: 'none',
        aliases: ['Bí mật kinh doanh', 'Bí quyết', 'Trade secret', 'Know-how', 'Savoir-faire'],
      },
      { ...code('plant_variety', 'Giống cây trồng', 'Plant variety', 'Obtention végétale'), registration: 'required' },
    ],
  ),
  source: law,
};

export const iprStates: CodeList = ownList(
  'ipr-states',
  labels('Tình trạng quyền sở hữu trí tuệ', 'State of the right', 'État du droit de propriété intellectuelle'),
  [
    code('none', 'Chưa nộp đơn', 'Not filed', 'Pas de dépôt'),
    code('pending', 'Đang nộp đơn', 'Application pending', 'Demande en cours'),
    code('granted', 'Đã cấp', 'Granted', 'Délivré'),
    code('expired', 'Hết hiệu lực', 'Expired', 'Expiré'),
    code('refused', 'Bị từ chối', 'Refused', 'Refusé'),
  ],
);

export const territories: CodeList = ownList(
  'territories',
  labels('Phạm vi bảo hộ', 'Territory of protection', 'Territoire de protection'),
  [
    code('VN', 'Việt Nam', 'Vietnam', 'Vietnam'),
    code('PCT', 'Đơn quốc tế (PCT)', 'International application (PCT)', 'Demande internationale (PCT)'),
    code('EP', 'Châu Âu (EPO)', 'Europe (EPO)', 'Europe (OEB)'),
    code('US', 'Hoa Kỳ', 'United States', 'États-Unis'),
    code('CN', 'Trung Quốc', 'China', 'Chine'),
    code('JP', 'Nhật Bản', 'Japan', 'Japon'),
    code('KR', 'Hàn Quốc', 'South Korea', 'Corée du Sud'),
    code('OTHER', 'Nước hoặc khu vực khác', 'Another country or region', 'Autre pays ou région'),
  ],
);

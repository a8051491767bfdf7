import { code, labels, type CodeList } from './code-list';
import { ownList } from './own-list';

/** What an expert offers to do. */
export const expertServices: CodeList = ownList('expert-services', labels('Dịch vụ chuyên gia', 'Expert service', 'Service d’expert'), [
  { ...code('consulting', 'Tư vấn kỹ thuật', 'Technical consulting', 'Conseil technique'), aliases: ['Tư vấn'] },
  code('field_diagnosis', 'Chẩn đoán tại hiện trường', 'On-site diagnosis', 'Diagnostic sur site'),
  {
    ...code('trial_testing', 'Khảo nghiệm, thử nghiệm', 'Trials and testing', 'Essais et expérimentation'),
    aliases: ['Khảo nghiệm', 'Thử nghiệm'],
  },
  code('measurement', 'Đo kiểm, phân tích mẫu', 'Measurement and sample analysis', 'Mesure et analyse d’échantillons'),
  { ...code('training', 'Đào tạo, tập huấn', 'Training', 'Formation'), aliases: ['Đào tạo', 'Tập huấn'] },
  { ...code('independent_review', 'Phản biện độc lập', 'Independent review', 'Expertise indépendante'), aliases: ['Phản biện'] },
  code('design', 'Thiết kế', 'Design', 'Conception'),
  code(
    'process_development',
    'Xây dựng quy trình, công thức',
    'Process or formula development',
    'Mise au point de procédés ou de formules',
  ),
  code('scale_up', 'Nâng quy mô', 'Scale-up', 'Passage à l’échelle'),
  {
    ...code('audit', 'Kiểm toán kỹ thuật, năng lượng', 'Technical or energy audit', 'Audit technique ou énergétique'),
    aliases: ['Kiểm toán'],
  },
  code('standards', 'Tiêu chuẩn, chứng nhận', 'Standards and certification', 'Normes et certification'),
  code(
    'ip_valuation',
    'Sở hữu trí tuệ, định giá công nghệ',
    'Intellectual property and valuation',
    'Propriété intellectuelle et évaluation',
  ),
  {
    ...code('brokering', 'Đàm phán, môi giới công nghệ', 'Negotiation and technology brokering', 'Négociation et courtage technologique'),
    aliases: ['Đàm phán', 'Môi giới'],
  },
  code(
    'research_protocol',
    'Đề cương nghiên cứu, thử nghiệm lâm sàng',
    'Research or clinical trial protocol',
    'Protocole de recherche ou d’essai clinique',
  ),
  code('policy_advice', 'Tư vấn chính sách', 'Policy advice', 'Conseil en politiques publiques'),
]);

import type { Trilingual } from '../locales';
import { code, labels, type Code, type CodeList } from './code-list';

export type Trl = Code & {
  /** Stage of development in the Enterprise Europe Network, a code of the list `een-stages`. */
  eenStage: 'concept' | 'under_development' | 'lab_tested' | 'demonstration' | 'on_market';
  /** What proves that the level is reached: one sentence for the person who fills in a listing. */
  evidence: Trilingual;
};

const level = (eenStage: Trl['eenStage'], entry: ReturnType<typeof code>, evidence: Trilingual): Trl => ({ ...entry, eenStage, evidence });

const levels: readonly Trl[] = [
  level(
    'concept',
    code('1', 'Nguyên lý cơ bản được quan sát', 'Basic principles observed', 'Principes de base observés'),
    labels(
      'Có bài báo hoặc báo cáo khoa học mô tả nguyên lý.',
      'A paper or scientific report describes the principle.',
      'Un article ou un rapport scientifique décrit le principe.',
    ),
  ),
  level(
    'concept',
    code('2', 'Khái niệm công nghệ được hình thành', 'Technology concept formulated', 'Concept technologique formulé'),
    labels(
      'Có thuyết minh ứng dụng dự kiến và cách nguyên lý giải quyết vấn đề.',
      'A written concept states the intended use and how the principle solves the problem.',
      'Une note décrit l’application visée et la manière dont le principe résout le problème.',
    ),
  ),
  level(
    'under_development',
    code('3', 'Chứng minh khái niệm bằng thực nghiệm', 'Experimental proof of concept', 'Preuve de concept expérimentale'),
    labels(
      'Có số liệu thí nghiệm cho thấy các chức năng chính hoạt động được.',
      'Experimental data show that the key functions work.',
      'Des données expérimentales montrent que les fonctions clés opèrent.',
    ),
  ),
  level(
    'lab_tested',
    code('4', 'Kiểm chứng trong phòng thí nghiệm', 'Technology validated in the laboratory', 'Technologie validée en laboratoire'),
    labels(
      'Có báo cáo thử nghiệm mẫu trong phòng thí nghiệm, nêu phương pháp và kết quả đo.',
      'A laboratory test report of a sample gives the method and the measured results.',
      'Un rapport d’essai d’un échantillon en laboratoire indique la méthode et les résultats mesurés.',
    ),
  ),
  level(
    'lab_tested',
    code(
      '5',
      'Kiểm chứng trong môi trường liên quan',
      'Technology validated in a relevant environment',
      'Technologie validée dans un environnement pertinent',
    ),
    labels(
      'Có báo cáo thử mẫu trong điều kiện gần với thực tế: nguyên liệu thật, nhiệt độ, tải, thời gian tương đương.',
      'A test report covers near-real conditions: real feedstock, comparable temperature, load and duration.',
      'Un rapport d’essai couvre des conditions proches du réel : matière réelle, température, charge et durée comparables.',
    ),
  ),
  level(
    'demonstration',
    code(
      '6',
      'Trình diễn trong môi trường liên quan',
      'Technology demonstrated in a relevant environment',
      'Technologie démontrée dans un environnement pertinent',
    ),
    labels(
      'Có biên bản chạy thử nguyên mẫu hoặc dây chuyền pilot, có người ngoài nhóm chứng kiến hoặc phòng thử độc lập xác nhận.',
      'A prototype or pilot line has a trial record witnessed by an outsider or confirmed by an independent laboratory.',
      'Un prototype ou une ligne pilote dispose d’un procès-verbal d’essai attesté par un tiers ou un laboratoire indépendant.',
    ),
  ),
  level(
    'demonstration',
    code(
      '7',
      'Trình diễn nguyên mẫu trong môi trường vận hành',
      'System prototype demonstrated in an operational environment',
      'Prototype de système démontré en environnement opérationnel',
    ),
    labels(
      'Có nhật ký vận hành nguyên mẫu tại cơ sở sử dụng, được bên sử dụng xác nhận.',
      'An operating log of the prototype at the user’s site is confirmed by the user.',
      'Un journal d’exploitation du prototype chez l’utilisateur est confirmé par celui-ci.',
    ),
  ),
  level(
    'demonstration',
    code('8', 'Hệ thống hoàn chỉnh và đạt chuẩn', 'System complete and qualified', 'Système complet et qualifié'),
    labels(
      'Có giấy chứng nhận hoặc báo cáo đạt tiêu chuẩn, quy chuẩn, hoặc biên bản nghiệm thu trên dây chuyền thật.',
      'A certificate or report of conformity to standards, or an acceptance record on a real line, exists.',
      'Il existe un certificat ou un rapport de conformité aux normes, ou un procès-verbal de réception sur une ligne réelle.',
    ),
  ),
  level(
    'on_market',
    code(
      '9',
      'Hệ thống đã chứng minh trong vận hành thực tế',
      'Actual system proven in operational environment',
      'Système réel éprouvé en environnement opérationnel',
    ),
    labels(
      'Có hợp đồng, hóa đơn hoặc xác nhận của khách hàng đã dùng thường xuyên trong sản xuất, dịch vụ.',
      'Contracts, invoices or statements of customers show regular use in production or service.',
      'Des contrats, des factures ou des attestations de clients montrent un usage régulier en production ou en service.',
    ),
  ),
];

/** Technology readiness levels. */
export const trl: CodeList<Trl> = {
  scheme: 'trl',
  version: '2014',
  title: labels('Mức sẵn sàng công nghệ (TRL)', 'Technology readiness level (TRL)', 'Niveau de maturité technologique (TRL)'),
  source: labels(
    'Thang TRL của Ủy ban châu Âu (Horizon 2020, phụ lục G); tiêu chí bằng chứng do Cầu Nối đặt',
    'TRL scale of the European Commission (Horizon 2020, annex G); evidence criteria by Cầu Nối',
    'Échelle TRL de la Commission européenne (Horizon 2020, annexe G) ; critères de preuve de Cầu Nối',
  ),
  validFrom: '2014-01-01',
  codes: levels,
};

/** Stages of development in profiles exchanged with the Enterprise Europe Network. */
export const eenStages: CodeList = {
  scheme: 'een-stages',
  version: '1.2',
  title: labels('Giai đoạn phát triển (EEN)', 'Stage of development (EEN)', 'Stade de développement (EEN)'),
  source: labels(
    'Enterprise Europe Network, hướng dẫn hồ sơ hợp tác bản 1.2 (9/2024)',
    'Enterprise Europe Network, partnering profile guidelines version 1.2 (September 2024)',
    'Enterprise Europe Network, lignes directrices des profils de partenariat, version 1.2 (septembre 2024)',
  ),
  validFrom: '2024-09-01',
  codes: [
    code('concept', 'Ý tưởng', 'Concept stage', 'Stade de la conception'),
    code('under_development', 'Đang phát triển', 'Under development', 'En cours de développement'),
    code('lab_tested', 'Đã thử trong phòng thí nghiệm', 'Lab tested', 'Testé en laboratoire'),
    code('demonstration', 'Sẵn sàng trình diễn', 'Available for demonstration', 'Disponible pour démonstration'),
    code('on_market', 'Đã có trên thị trường', 'Already on the market', 'Déjà sur le marché'),
  ],
};

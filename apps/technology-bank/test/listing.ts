import type { TechnologyStatement } from '@caunoi/contracts/technology-bank/technology';
import type { z } from 'zod';

/** A listing that lacks nothing. */
export const listing: z.input<typeof TechnologyStatement> = {
  title: 'Màng nano-chitosan giữ xoài tươi khi đi biển',
  summary: 'Màng phủ nano-chitosan kết hợp khí quyển điều chỉnh trong container giữ xoài tươi 34 ngày, tỷ lệ thối dưới 3 %.',
  problem: 'Xoài đi biển chỉ giữ được 21 ngày; quá hạn thì thối cuống, doanh nghiệp phải đi đường hàng không với cước cao gấp ba lần.',
  solution:
    'Quả được rửa, nhúng dung dịch nano-chitosan rồi sấy gió; container được điều chỉnh thành phần khí theo cường độ hô hấp đo được trong khoang.',
  application: 'Xoài và quả có vỏ mỏng xuất khẩu bằng đường biển, kho đóng gói từ 10 tấn mỗi ngày.',
  advantages: 'Chi phí 1.150 đồng/kg, so với 2.900 đồng/kg của túi khí quyển điều chỉnh nhập khẩu.',
  results: [{ quantity: 'Thời gian giữ tươi', unit: 'ngày', value: 34, conditions: '2 container, 13 °C' }],
  trials: 'Hai container thử đi châu Âu trong vụ 2025, đối chứng cùng lô.',
  scale: '2 container 40 feet',
  keywords: ['nano-chitosan', 'xoài', 'khí quyển điều chỉnh'],
  trl: 7,
  trlEvidence: [{ level: 7, grade: 'B', note: 'Báo cáo của đơn vị giám định độc lập tại cảng đến.' }],
  ipr: [{ type: 'patent', state: 'granted', territory: 'VN', number: '1-0031234', expires: '2041-06-30', share: 100 }],
  stateFunded: true,
  taskCode: 'ĐTĐL.CN-45/22',
  ownerMayTransfer: true,
  cooperation: ['licence_non_exclusive', 'technical_service'],
  priceBand: '500m_2b',
  sectors: ['food'],
  ford: ['2.11'],
  vsic: ['10'],
  strategicProducts: ['P15'],
  province: '82',
  confidential: 'Nồng độ chitosan 1,25 %, thời gian nhúng 90 giây.',
};

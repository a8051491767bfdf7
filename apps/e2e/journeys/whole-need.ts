import type { NeedStatement } from '@caunoi/contracts/needs/need';
import type { z } from 'zod';

/** A need that lacks nothing, about frozen dragon fruit: the demo content has no such thing. */
export const wholeNeed = (): z.input<typeof NeedStatement> => ({
  title: 'Thanh long ruột đỏ cấp đông không rỉ dịch khi rã',
  problem:
    'Thanh long ruột đỏ cắt miếng cấp đông, khi rã đông rỉ 14% dịch và mềm nhũn, khách mua làm kem trả lại hàng; chúng tôi cần miếng còn chắc và rỉ dưới 5%.',
  targets: [{ quantity: 'Lượng dịch rỉ khi rã đông', unit: '%', current: 14, wanted: 5 }],
  constraints: ['Không thêm phụ gia'],
  trlMin: 6,
  budgetBand: '500m_2b',
  deadline: `${new Date().getUTCFullYear() + 1}-10-31`,
  cooperation: ['pilot'],
  sector: 'food',
  province: '82',
});

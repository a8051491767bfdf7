import type { NeedStatement } from '@caunoi/contracts/needs/need';
import type { z } from 'zod';

/** A need that lacks nothing. */
export const mangoNeed: z.input<typeof NeedStatement> = {
  title: 'Giữ xoài tươi đủ 35 ngày khi đi biển',
  problem:
    'Xoài cát đóng container lạnh đi châu Âu chỉ giữ được 21 ngày; đến nơi thối cuống, khách trả hàng, mỗi chuyến mất gần một phần năm giá trị.',
  processStep: 'Đóng gói và vận chuyển lạnh',
  targets: [{ quantity: 'Thời gian giữ tươi', unit: 'ngày', current: 21, wanted: 35 }],
  constraints: ['Không dùng hóa chất bị cấm ở Liên minh châu Âu'],
  wishes: ['Dùng được với dây chuyền đóng gói đang có'],
  trlMin: 7,
  budgetBand: '500m_2b',
  deadline: '2027-06-30',
  cooperation: ['licence_non_exclusive', 'pilot'],
  sector: 'food',
  vsic: '10',
  ford: ['2.11'],
  province: '82',
  keywords: ['xoài', 'bảo quản'],
  confidential: 'Khách chính là chuỗi siêu thị ở Rotterdam, giá trần 1.500 đồng/kg.',
};

/** The day on which these tests begin: the deadline lies ahead. */
export const begin = '2026-11-23T03:00:00Z';

/** What identity tells of an organisation. */
export const organisationOf = (id: string, name = 'Công ty TNHH Xoài Gáo Giồng') => ({
  ...{ id, name, type: 'sme', taxCode: null, province: '82', vsic: null, website: null },
  verification: 'self_declared' as const,
});

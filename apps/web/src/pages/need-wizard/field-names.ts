import type { NeedStatement } from '@caunoi/contracts/needs/need';
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

/** How the form, the check page and the merging of two texts call a field. */
export const fieldNames: Partial<Record<keyof NeedStatement, MessageDescriptor>> = {
  problem: msg`Vấn đề`,
  title: msg`Tên ngắn gọn`,
  sector: msg`Lĩnh vực`,
  processStep: msg`Khâu xảy ra vấn đề`,
  keywords: msg`Từ khóa`,
  strategicProducts: msg`Sản phẩm công nghệ chiến lược`,
  targets: msg`Mục tiêu đo được`,
  constraints: msg`Ràng buộc`,
  wishes: msg`Mong muốn thêm`,
  budgetBand: msg`Ngân sách`,
  deadline: msg`Thời hạn`,
  trlMin: msg`Mức sẵn sàng tối thiểu`,
  province: msg`Nơi cần giải pháp`,
  cooperation: msg`Hình thức hợp tác`,
  anonymous: msg`Ẩn tên tổ chức`,
  confidential: msg`Phần riêng cho người duyệt`,
};

import type { Leak } from '@caunoi/contracts/needs/need';
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

/** What a need lacks, in a sentence. */
export const defectTexts: Record<string, MessageDescriptor> = {
  'contact.shown': msg`Có số điện thoại, thư điện tử hoặc địa chỉ nhà trong lời; nền tảng không hiện chúng ở đâu cả, xin bỏ ra`,
  'title.missing': msg`Chưa có tên ngắn gọn`,
  'problem.too_short': msg`Vấn đề kể còn ngắn, cần từ 80 ký tự`,
  'sector.missing': msg`Chưa chọn lĩnh vực`,
  'targets.missing': msg`Chưa có mục tiêu đo được`,
  'targets.already_met': msg`Có mục tiêu mà số hiện nay đã bằng số cần đạt`,
  'constraints.missing': msg`Nên nêu điều giải pháp bắt buộc phải đáp ứng, nếu có`,
  'budget.missing': msg`Chưa chọn mức ngân sách`,
  'deadline.missing': msg`Chưa có thời hạn`,
  'deadline.past': msg`Thời hạn đã qua`,
  'cooperation.missing': msg`Chưa chọn hình thức hợp tác`,
  'province.missing': msg`Nên nêu tỉnh, thành cần giải pháp`,
  'trl.missing': msg`Nên nêu mức sẵn sàng tối thiểu`,
  'process_step.missing': msg`Nên nêu khâu xảy ra vấn đề`,
};

/** What kind of words would tell who wrote an anonymous need. */
export const leakKinds: Record<Leak['kind'], MessageDescriptor> = {
  organisation_name: msg`tên tổ chức của bạn`,
  email: msg`địa chỉ thư điện tử`,
  phone: msg`số điện thoại`,
  tax_code: msg`mã số thuế`,
  web_address: msg`địa chỉ trang web`,
  street_address: msg`địa chỉ nhà`,
};

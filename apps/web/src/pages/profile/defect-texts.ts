import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

/** What a profile lacks, in a sentence. */
export const defectTexts: Record<string, MessageDescriptor> = {
  'contact.shown': msg`Có số điện thoại, thư điện tử hoặc địa chỉ nhà trong lời; nền tảng không hiện chúng ở đâu cả, xin bỏ ra`,
  'display_name.missing': msg`Chưa có tên hiển thị`,
  'headline.missing': msg`Chưa có một dòng chuyên môn, cần từ 10 ký tự`,
  'biography.too_short': msg`Giới thiệu nên từ 80 ký tự`,
  'ford.missing': msg`Chưa chọn lĩnh vực nghiên cứu`,
  'sectors.missing': msg`Chưa chọn lĩnh vực ứng dụng`,
  'keywords.few': msg`Nên có từ ba từ khóa`,
  'services.missing': msg`Chưa chọn dịch vụ nhận làm`,
  'languages.missing': msg`Chưa chọn ngôn ngữ làm việc`,
  'province.missing': msg`Nên nêu tỉnh, thành`,
  'time_zone.unknown': msg`Ở nước ngoài thì cần chọn múi giờ`,
  'availability.missing': msg`Nên nêu số ngày rảnh mỗi tháng`,
  'orcid.wrong': msg`Mã ORCID chưa đúng, xin xem lại từng số`,
  'documents.missing': msg`Chưa kê công trình nào, đây là điều được đọc trước tiên khi ghép nối`,
  'documents.few': msg`Nên kê từ ba công trình`,
  'documents.future': msg`Có công trình ghi năm chưa tới`,
};

import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

/** What a listing lacks, in a sentence. */
export const defectTexts: Record<string, MessageDescriptor> = {
  'contact.shown': msg`Có số điện thoại, thư điện tử hoặc địa chỉ nhà trong lời; nền tảng không hiện chúng ở đâu cả, xin bỏ ra`,
  'title.missing': msg`Chưa có tên, cần từ 10 ký tự`,
  'summary.too_short': msg`Tóm tắt còn ngắn, cần từ 60 ký tự`,
  'problem.too_short': msg`Bài toán kể còn ngắn, cần từ 60 ký tự`,
  'solution.too_short': msg`Cách làm kể còn ngắn, cần từ 120 ký tự`,
  'application.missing': msg`Chưa nói áp dụng ở đâu`,
  'advantages.missing': msg`Chưa so với cách đang làm`,
  'advantages.no_figure': msg`Ưu điểm nên có con số, nhất là chi phí`,
  'results.missing': msg`Nên có kết quả đo`,
  'trials.missing': msg`Nên kể đã thử ở đâu, bao lâu`,
  'scale.missing': msg`Nên nêu quy mô lớn nhất đã chạy`,
  'trl.missing': msg`Chưa công bố mức sẵn sàng`,
  'trl.unproven': msg`Mức công bố cao hơn mức có bằng chứng`,
  'ipr.missing': msg`Chưa kê quyền sở hữu trí tuệ nào`,
  'ipr.number_missing': msg`Quyền đã cấp cần có số bằng`,
  'ipr.not_fileable': msg`Bí mật kinh doanh không nộp đơn ở đâu, chọn “Chưa nộp đơn”`,
  'ipr.lapsed': msg`Có quyền ghi là đã cấp nhưng đã quá hạn`,
  'ipr.not_owned': msg`Có quyền ghi tỷ lệ sở hữu bằng 0`,
  'ipr.repeated': msg`Có quyền bị kê hai lần`,
  'ipr.expiry_missing': msg`Nên ghi ngày hết hạn của quyền đã cấp`,
  'task_code.missing': msg`Chưa ghi mã nhiệm vụ dùng ngân sách`,
  'transfer_right.missing': msg`Chưa xác nhận quyền chuyển giao kết quả`,
  'cooperation.missing': msg`Chưa chọn hình thức hợp tác`,
  'price.missing': msg`Nên nêu khoảng giá`,
  'sectors.missing': msg`Chưa chọn lĩnh vực`,
  'ford.missing': msg`Nên chọn lĩnh vực nghiên cứu`,
  'province.missing': msg`Nên nêu tỉnh, thành`,
  'keywords.missing': msg`Nên có vài từ khóa`,
};

import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Part } from './parts';

export const partNames: Record<Part, { name: MessageDescriptor; hint: MessageDescriptor }> = {
  problem: { name: msg`Bài toán và cách làm`, hint: msg`Giải việc gì, làm thế nào, nói đến mức công khai được.` },
  use: { name: msg`Áp dụng, ưu điểm, kết quả`, hint: msg`So với cách đang làm, kèm con số và chi phí.` },
  maturity: { name: msg`Mức sẵn sàng`, hint: msg`Từng mức đã có bằng chứng gì.` },
  rights: { name: msg`Sở hữu trí tuệ`, hint: msg`Số đơn, số bằng, ai sở hữu bao nhiêu.` },
  terms: { name: msg`Hợp tác, giá, mức công khai`, hint: msg`Muốn hợp tác thế nào, điều gì chỉ người duyệt đọc.` },
  check: { name: msg`Kiểm tra và gửi duyệt`, hint: msg`Xem lại một lượt rồi gửi.` },
};

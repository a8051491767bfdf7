import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Part } from './parts';

/** Title of each part, and what it asks for. */
export const partNames: Record<Part, { name: MessageDescriptor; hint: MessageDescriptor }> = {
  problem: { name: msg`Vấn đề đang gặp`, hint: msg`Kể bằng lời của bạn.` },
  targets: { name: msg`Mục tiêu đo được`, hint: msg`Con số hiện tại và con số mong muốn.` },
  conditions: { name: msg`Ràng buộc, ngân sách, thời hạn`, hint: msg`Điều bắt buộc tách khỏi điều mong muốn.` },
  cooperation: { name: msg`Hình thức hợp tác và bảo mật`, hint: msg`Có thể ẩn tên đến khi hai bên đồng ý.` },
  check: { name: msg`Kiểm tra và gửi duyệt`, hint: msg`Mở khi bốn phần trên không còn thiếu gì.` },
};

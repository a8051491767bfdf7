import type { ReviewDecision, ReviewReason } from '@caunoi/contracts/review';
import { t } from '@lingui/core/macro';

/** Why a reviewer decided so, in words. */
export const reasonName = (reason: ReviewReason) =>
  ({
    ok: t`Đạt yêu cầu`,
    unclear: t`Viết chưa rõ`,
    not_measurable: t`Chưa đo được`,
    reveals_identity: t`Để lộ danh tính`,
    wrong_field: t`Sai lĩnh vực`,
    duplicate: t`Trùng với bản khác`,
    unlawful: t`Trái quy định`,
    unproven_claim: t`Điều nêu ra chưa có bằng chứng`,
    incomplete: t`Còn thiếu nội dung`,
  })[reason];

export const decisionName = (decision: ReviewDecision) =>
  ({ publish: t`Duyệt, cho hiển thị`, return: t`Trả lại để sửa`, reject: t`Từ chối` })[decision];

/** Said once it is done; `name` as people know the text. */
export const decided = (decision: ReviewDecision, name: string) =>
  ({ publish: t`Đã duyệt cho hiển thị: ${name}`, return: t`Đã trả lại để sửa: ${name}`, reject: t`Đã từ chối: ${name}` })[decision];

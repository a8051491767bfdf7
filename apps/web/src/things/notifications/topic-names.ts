import { t } from '@lingui/core/macro';

/** What people choose about, as they call it. */
export const topicNames = () => ({
  suggestions: t`Gợi ý mới`,
  mutual_interest: t`Hai bên cùng quan tâm`,
  review: t`Người duyệt trả lời`,
  expiry: t`Sắp hết hạn, đã hết hạn`,
  members: t`Thành viên vào, rời tổ chức`,
  organisation: t`Yêu cầu vào và quyền quản lý tổ chức`,
  saved_searches: t`Kết quả mới của tìm kiếm đã lưu`,
});

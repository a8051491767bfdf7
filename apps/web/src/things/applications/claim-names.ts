import type { ApplicationClaim } from '@caunoi/contracts/identity/application';
import { t } from '@lingui/core/macro';

/** What an application is told, as people read it. */
export const claimNames = (): Record<ApplicationClaim, string> => ({
  openid: t`Bạn là cùng một người ở mỗi lần đăng nhập`,
  profile: t`Họ tên`,
  email: t`Thư điện tử, và đã xác nhận hay chưa`,
  organisation: t`Tổ chức bạn đang thay mặt`,
});

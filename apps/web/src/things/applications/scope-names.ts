import type { Scope } from '@caunoi/contracts/access';
import { t } from '@lingui/core/macro';

/** What a program may do, as managers read it. */
export const scopeNames = (): Record<Scope, string> => ({
  'needs:read': t`Đọc nhu cầu của tổ chức, cả bản nháp`,
  'needs:write': t`Tạo, sửa, gửi duyệt, rút nhu cầu`,
  'technologies:read': t`Đọc công nghệ của tổ chức, cả bản nháp`,
  'technologies:write': t`Tạo, sửa, gửi duyệt, gỡ công nghệ`,
});

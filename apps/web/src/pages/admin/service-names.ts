import { t } from '@lingui/core/macro';

/** What administrators call the parts of the platform. */
export const serviceNames = (): Record<string, string> => ({
  identity: t`Tài khoản và tổ chức`,
  experts: t`Chuyên gia`,
  'technology-bank': t`Ngân hàng công nghệ`,
  needs: t`Nhu cầu`,
  matching: t`Ghép nối`,
  notifications: t`Thông báo`,
  files: t`Ảnh và tệp`,
  names: t`Tên người`,
});

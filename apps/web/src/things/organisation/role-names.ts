import type { Role } from '@caunoi/contracts/access';
import { t } from '@lingui/core/macro';

/** What a person may do here, in a word. */
export const roleName = (role: Role) =>
  ({
    business: t`Doanh nghiệp`,
    scientist: t`Nhà khoa học`,
    ambassador: t`Đại sứ công nghệ`,
    hub_manager: t`Quản lý trung tâm`,
    moderator: t`Người duyệt`,
    analyst: t`Người phân tích`,
    administrator: t`Quản trị viên`,
  })[role];

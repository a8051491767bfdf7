import { useLingui } from '@lingui/react/macro';
import {
  IconBell,
  IconBookmark,
  IconBuilding,
  IconChecklist,
  IconId,
  IconLayoutList,
  IconSettings,
  IconUserCog,
} from '@tabler/icons-react';
import { useSession } from '../data/session';

/** The pages of one's own that are open to this person: beside the desk, in the menu of the account, in the menu of phones. */
export function useOwnPages() {
  const { t } = useLingui();
  const { may } = useSession();
  const reviews = may('moderator', 'administrator');
  return [
    { to: '/desk', name: t`Bàn làm việc`, Icon: IconLayoutList },
    ...(reviews ? [{ to: '/review', name: t`Chờ duyệt`, Icon: IconChecklist } as const] : []),
    { to: '/notifications', name: t`Thông báo`, Icon: IconBell },
    { to: '/saved-searches', name: t`Tìm kiếm đã lưu`, Icon: IconBookmark },
    { to: '/profile', name: t`Hồ sơ chuyên gia`, Icon: IconId },
    { to: '/organisation', name: t`Tổ chức`, Icon: IconBuilding },
    { to: '/account', name: t`Tài khoản`, Icon: IconSettings },
    ...(may('administrator') ? [{ to: '/admin/accounts', name: t`Mọi tài khoản`, Icon: IconUserCog } as const] : []),
  ] as const;
}

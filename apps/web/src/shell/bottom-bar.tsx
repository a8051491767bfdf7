import { Trans, useLingui } from '@lingui/react/macro';
import { IconFlask, IconLayoutList, IconSearch, IconSquarePlus } from '@tabler/icons-react';
import { ShellLink } from './shell-link';
import './footer.css';

/** On phones, the destinations a thumb reaches. */
export function BottomBar() {
  const { t } = useLingui();
  return (
    <nav className="bottombar" aria-label={t`Điều hướng nhanh`}>
      <ShellLink to="/desk">
        <IconLayoutList className="i" aria-hidden />
        <span>
          <Trans>Bàn làm việc</Trans>
        </span>
      </ShellLink>
      <ShellLink to="/search" activeOptions={{ exact: true }}>
        <IconSearch className="i" aria-hidden />
        <span>
          <Trans>Tìm kiếm</Trans>
        </span>
      </ShellLink>
      <ShellLink to="/needs/new">
        <IconSquarePlus className="i" aria-hidden />
        <span>
          <Trans>Đăng mới</Trans>
        </span>
      </ShellLink>
      <ShellLink to="/search" search={{ kind: 'technology' }}>
        <IconFlask className="i" aria-hidden />
        <span>
          <Trans>Công nghệ</Trans>
        </span>
      </ShellLink>
    </nav>
  );
}

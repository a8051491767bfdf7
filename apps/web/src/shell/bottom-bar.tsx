import { Trans, useLingui } from '@lingui/react/macro';
import { IconChecklist, IconFlask, IconLayoutList, IconLogin2, IconSearch, IconSquarePlus } from '@tabler/icons-react';
import { useSession } from '../data/session';
import { ShellLink } from './shell-link';
import './footer.css';

/** On phones, the destinations a thumb reaches; the first and the last are what this person comes for. */
export function BottomBar() {
  const { t } = useLingui();
  return (
    <nav className="bottombar" aria-label={t`Điều hướng nhanh`}>
      <OwnPlace />
      <ShellLink to="/search" activeOptions={{ exact: true }}>
        <IconSearch className="i" aria-hidden />
        <span>
          <Trans>Tìm kiếm</Trans>
        </span>
      </ShellLink>
      <ShellLink to="/new">
        <IconSquarePlus className="i" aria-hidden />
        <span>
          <Trans>Đăng mới</Trans>
        </span>
      </ShellLink>
      <Work />
    </nav>
  );
}

/** The desk, or the way to have one; the place stays empty until it is known. */
function OwnPlace() {
  const { me } = useSession();
  if (me === undefined) return <span />;
  if (me === null)
    return (
      <ShellLink to="/sign-in">
        <IconLogin2 className="i" aria-hidden />
        <span>
          <Trans>Đăng nhập</Trans>
        </span>
      </ShellLink>
    );
  return (
    <ShellLink to="/desk">
      <IconLayoutList className="i" aria-hidden />
      <span>
        <Trans>Bàn làm việc</Trans>
      </span>
    </ShellLink>
  );
}

function Work() {
  const { may } = useSession();
  if (may('moderator', 'administrator'))
    return (
      <ShellLink to="/review">
        <IconChecklist className="i" aria-hidden />
        <span>
          <Trans>Chờ duyệt</Trans>
        </span>
      </ShellLink>
    );
  return (
    <ShellLink to="/search" search={{ kind: 'technology' }}>
      <IconFlask className="i" aria-hidden />
      <span>
        <Trans>Công nghệ</Trans>
      </span>
    </ShellLink>
  );
}

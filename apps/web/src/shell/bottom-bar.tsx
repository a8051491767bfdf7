import { Trans, useLingui } from '@lingui/react/macro';
import { IconChecklist, IconFlask, IconHome, IconLayoutList, IconLogin2, IconPlus, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { textsIn } from '../data/inbox';
import { useSession } from '../data/session';
import './footer.css';
import { PostSheet } from './post-sheet';
import { ShellLink } from './shell-link';
import { WaitingCount } from './waiting-count';

/** On phones, the destinations a thumb reaches; in the middle what people come for, whoever they are. */
export function BottomBar() {
  const { t } = useLingui();
  const [posting, setPosting] = useState(false);
  return (
    <>
      <nav className="bottombar" aria-label={t`Điều hướng nhanh`}>
        <ShellLink to="/" activeOptions={{ exact: true }}>
          <IconHome className="i" aria-hidden />
          <span>
            <Trans>Trang chủ</Trans>
          </span>
        </ShellLink>
        <ShellLink to="/search" activeOptions={{ exact: true }}>
          <IconSearch className="i" aria-hidden />
          <span>
            <Trans>Tìm kiếm</Trans>
          </span>
        </ShellLink>
        <button type="button" className="bar-post" aria-haspopup="dialog" onClick={() => setPosting(true)}>
          <IconPlus className="i" aria-hidden />
          <span>
            <Trans>Đăng mới</Trans>
          </span>
        </button>
        <Work />
        <OwnPlace />
      </nav>
      <PostSheet open={posting} onClose={() => setPosting(false)} />
    </>
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
      <WaitingCount />
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
        <WaitingCount of={textsIn} />
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

import { Trans, useLingui } from '@lingui/react/macro';
import { IconMenu2, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { ButtonLink } from '../components/button';
import { Dialog } from '../components/dialog';
import { useSession, useSignOut } from '../data/session';
import './drawer.css';
import { LanguageSwitch } from './language-switch';
import { MainNavigation } from './main-navigation';
import { OrganisationSwitch } from './organisation-switch';
import { useOwnPages } from './own-pages';
import { ShellLink } from './shell-link';
import { ThemeToggle } from './theme-toggle';

/** On narrow screens everything of the header that has no room there. */
export function MobileMenu() {
  const { t } = useLingui();
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <button type="button" className="iconbtn only-m" aria-label={t`Mở trình đơn`} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <IconMenu2 className="i" aria-hidden />
      </button>
      <Dialog open={open} onClose={close} className="drawer" label={t`Trình đơn`}>
        <div className="drawer-top">
          <LanguageSwitch />
          <ThemeToggle />
          <button type="button" className="iconbtn" aria-label={t`Đóng trình đơn`} onClick={close}>
            <IconX className="i" aria-hidden />
          </button>
        </div>
        <MainNavigation className="drawer-nav" onFollow={close} />
        <MobileAccount close={close} />
      </Dialog>
    </>
  );
}

function MobileAccount({ close }: { close: () => void }) {
  const { me } = useSession();
  const signOut = useSignOut();
  if (me === undefined) return null;
  if (me === null) return <WaysIn close={close} />;
  const leave = () => {
    close();
    signOut.mutate();
  };
  return (
    <div className="drawer-account">
      <p>
        <b>{me.organisation?.name}</b>
        <br />
        <span className="small soft">{me.account.fullName}</span>
      </p>
      <OwnPages close={close} />
      {me.memberships.length > 1 && (
        <ul className="menu">
          <OrganisationSwitch me={me} />
        </ul>
      )}
      <ButtonLink kind="primary" to="/new" onClick={close}>
        <Trans>Đăng mới</Trans>
      </ButtonLink>
      <button type="button" className="btn quiet" onClick={leave}>
        <Trans>Đăng xuất</Trans>
      </button>
    </div>
  );
}

const WaysIn = ({ close }: { close: () => void }) => (
  <div className="drawer-account">
    <ButtonLink kind="primary" to="/sign-up" onClick={close}>
      <Trans>Đăng ký</Trans>
    </ButtonLink>
    <ButtonLink kind="secondary" to="/sign-in" onClick={close}>
      <Trans>Đăng nhập</Trans>
    </ButtonLink>
    <ButtonLink kind="quiet" to="/new" onClick={close}>
      <Trans>Đăng mới</Trans>
    </ButtonLink>
  </div>
);

function OwnPages({ close }: { close: () => void }) {
  const { t } = useLingui();
  const pages = useOwnPages();
  return (
    <nav className="drawer-nav" aria-label={t`Trang của tôi`}>
      {pages.map(({ to, name, Icon }) => (
        <ShellLink key={to} to={to} onClick={close}>
          <Icon className="i" aria-hidden />
          {name}
        </ShellLink>
      ))}
    </nav>
  );
}

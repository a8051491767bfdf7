import { Trans, useLingui } from '@lingui/react/macro';
import { IconMenu2, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { ButtonLink } from '../components/button';
import { Dialog } from '../components/dialog';
import { useSession, useSignOut } from '../data/session';
import './drawer.css';
import { LanguageSwitch } from './language-switch';
import { MainNavigation } from './main-navigation';
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
  return (
    <div className="drawer-account">
      {me === null ? (
        <ButtonLink kind="secondary" to="/sign-in" onClick={close}>
          <Trans>Đăng nhập</Trans>
        </ButtonLink>
      ) : (
        <>
          <p>
            <b>{me.organisation.name}</b>
            <br />
            <span className="small soft">{me.account.fullName}</span>
          </p>
          <ButtonLink kind="secondary" to="/desk" onClick={close}>
            <Trans>Bàn làm việc</Trans>
          </ButtonLink>
        </>
      )}
      <ButtonLink kind="primary" to="/needs/new" onClick={close}>
        <Trans>Đăng nhu cầu</Trans>
      </ButtonLink>
      {me && (
        <button
          type="button"
          className="btn quiet"
          onClick={() => {
            close();
            signOut.mutate();
          }}
        >
          <Trans>Đăng xuất</Trans>
        </button>
      )}
    </div>
  );
}

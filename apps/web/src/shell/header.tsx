import { Trans, useLingui } from '@lingui/react/macro';
import { IconInbox, IconSearch } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { ButtonLink } from '../components/button';
import { useSession } from '../data/session';
import { AccountMenu } from './account-menu';
import { LanguageSwitch } from './language-switch';
import { Logo } from './logo';
import { MainNavigation } from './main-navigation';
import { MobileMenu } from './mobile-menu';
import { ThemeToggle } from './theme-toggle';
import './shell.css';
import { WaitingCount } from './waiting-count';

// Guests have no inbox: what follows it is no part of what they read.
const Bell = lazy(async () => ({ default: (await import('./bell')).Bell }));

export function Header() {
  const { t } = useLingui();
  const { me } = useSession();
  return (
    <header className="hdr">
      <div className="wrap">
        <Link className="logo" to="/">
          <Logo />
        </Link>
        <MainNavigation className="nav hide-m" />
        <div className="hdr-end">
          <LanguageSwitch className="hide-s" />
          <ThemeToggle className="hide-s" />
          <Link className={me ? 'iconbtn' : 'iconbtn hide-s'} to="/search" aria-label={t`Tìm kiếm`}>
            <IconSearch className="i" aria-hidden />
          </Link>
          {me && (
            <Link className="iconbtn hide-s" to="/desk">
              <IconInbox className="i" aria-hidden />
              <span className="sr">
                <Trans>Bàn làm việc</Trans>
              </span>
              <WaitingCount />
            </Link>
          )}
          {me && (
            <Suspense fallback={<span className="iconbtn" />}>
              <Bell me={me} />
            </Suspense>
          )}
          {me && <AccountMenu me={me} />}
          {me === null && (
            <>
              <ButtonLink kind="quiet" className="hdr-in" to="/sign-in">
                <Trans>Đăng nhập</Trans>
              </ButtonLink>
              <ButtonLink kind="primary" className="hdr-in" to="/sign-up">
                <Trans>Đăng ký</Trans>
              </ButtonLink>
            </>
          )}
          <MobileMenu />
        </div>
      </div>
    </header>
  );
}

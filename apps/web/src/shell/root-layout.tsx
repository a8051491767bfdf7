import { Trans } from '@lingui/react/macro';
import { Outlet } from '@tanstack/react-router';
import { Toasts } from '../components/toasts';
import { BottomBar } from './bottom-bar';
import { dockId } from './dock';
import { Footer } from './footer';
import { Header } from './header';
import { OfflineNotice } from './offline-notice';
import { QuickKeys } from './quick-keys';
import { UnprovenAddress } from './unproven-address';
import { useFocusOnNavigation } from './use-focus-on-navigation';

export function RootLayout() {
  useFocusOnNavigation();
  return (
    <>
      <a className="skip" href="#noi-dung">
        <Trans>Tới nội dung chính</Trans>
      </a>
      <Header />
      <UnprovenAddress />
      <main id="noi-dung" tabIndex={-1}>
        <Outlet />
      </main>
      <Footer />
      <div className="dock" id={dockId}>
        <Toasts />
        <OfflineNotice />
        <BottomBar />
      </div>
      <QuickKeys />
    </>
  );
}

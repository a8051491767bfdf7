import { Trans } from '@lingui/react/macro';
import { Outlet, useLocation } from '@tanstack/react-router';
import { lazy, Suspense, useSyncExternalStore } from 'react';
import { Toasts } from '../components/toasts';
import { proofStore } from '../data/proof';
import { useSession } from '../data/session';
import { BottomBar } from './bottom-bar';
import { dockId } from './dock';
import { Footer } from './footer';
import { Header } from './header';
import { OfflineNotice } from './offline-notice';
import { QuickKeys } from './quick-keys';
import { useFocusOnNavigation } from './use-focus-on-navigation';

// Few see it, and not for long; where they look after their own things, so that it is in the way of nothing that they read or write.
const UnprovenAddress = lazy(async () => ({ default: (await import('./unproven-address')).UnprovenAddress }));

const WithheldRoles = lazy(async () => ({ default: (await import('./withheld-roles')).WithheldRoles }));
const SuspendedOrganisation = lazy(async () => ({ default: (await import('./suspended-organisation')).SuspendedOrganisation }));
const ProofDialog = lazy(async () => ({ default: (await import('./proof-dialog')).ProofDialog }));

const proofIsAskedAt: readonly string[] = ['/desk', '/account'];

export function RootLayout() {
  useFocusOnNavigation();
  const { me } = useSession();
  const asksForProof = useLocation({ select: ({ pathname }) => proofIsAskedAt.includes(pathname) });
  const atSecurity = useLocation({ select: ({ pathname }) => pathname === '/account/security' });
  const atOrganisation = useLocation({ select: ({ pathname }) => pathname === '/organisation' });
  const isAsked = useSyncExternalStore(proofStore.subscribe, proofStore.read);
  return (
    <>
      <a className="skip" href="#noi-dung">
        <Trans>Tới nội dung chính</Trans>
      </a>
      <Header />
      <Suspense>{asksForProof && me && !me.account.emailVerified && <UnprovenAddress email={me.account.email} />}</Suspense>
      <Suspense>{me && me.withheld.length > 0 && !atSecurity && <WithheldRoles />}</Suspense>
      <Suspense>{me?.suspended && me.organisation && !atOrganisation && <SuspendedOrganisation name={me.organisation.name} />}</Suspense>
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
      <Suspense>{isAsked && <ProofDialog />}</Suspense>
    </>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { ShellLink } from './shell-link';

/** The three things people look for. Each opens the search on that kind. */
export function MainNavigation({ className, onFollow }: { className: string; onFollow?: () => void }) {
  const { t } = useLingui();
  const follow = onFollow ? { onClick: onFollow } : {};
  return (
    <nav className={className} aria-label={t`Trình đơn chính`}>
      <ShellLink to="/search" search={{ kind: 'need' }} {...follow}>
        <Trans>Nhu cầu</Trans>
      </ShellLink>
      <ShellLink to="/search" search={{ kind: 'technology' }} {...follow}>
        <Trans>Công nghệ</Trans>
      </ShellLink>
      <ShellLink to="/search" search={{ kind: 'expert' }} {...follow}>
        <Trans>Chuyên gia</Trans>
      </ShellLink>
    </nav>
  );
}

import type { Role } from '@caunoi/contracts/access';
import type { Me } from '@caunoi/contracts/identity/identity';
import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { ButtonLink } from '../components/button';
import { Notice } from '../components/notice';
import { useSession } from '../data/session';
import { Page } from './page';
import { PendingPage } from './pending-page';
import { SessionOver } from './session-over';
import { SignInFirst } from './sign-in-first';

interface SignedInProps {
  /** Who may open the page; everybody who is signed in when left out. */
  roles?: readonly Role[];
  /** Title of the page, shown when it may not be opened. */
  title: string;
  /** Whom the page is for: "người duyệt". */
  audience?: ReactNode;
  /** What others are shown in place of the sentence that names the audience. */
  otherwise?: ReactNode;
  children: (me: Me) => ReactNode;
}

/**
 * Opens a page for those who may see it; others read what is needed and where to go. Where a session ends while the page is
 * open, the page stays: nobody likes to lose sight of what they are writing.
 */
export function SignedIn({ roles, title, audience, otherwise, children }: SignedInProps) {
  const { me, may } = useSession();
  const [opened, setOpened] = useState(me);
  if (me && me !== opened) setOpened(me);
  if (me === undefined) return <PendingPage />;
  if (me === null && opened)
    return (
      <>
        <SessionOver />
        {children(opened)}
      </>
    );
  if (me === null) return <SignInFirst />;
  if (!roles || may(...roles)) return children(me);
  if (otherwise) return otherwise;
  return (
    <Page title={title}>
      <Notice tone="locked" title={<Trans>Tài khoản này chưa mở được trang</Trans>}>
        <p>
          <Trans>
            Trang dành cho {audience}. Nếu bạn cần vai trò đó, xin <Link to="/contact">liên hệ người vận hành</Link>.
          </Trans>
        </p>
      </Notice>
      <div className="btns page-actions">
        <ButtonLink kind="secondary" to="/desk">
          <Trans>Về bàn làm việc</Trans>
        </ButtonLink>
      </div>
    </Page>
  );
}

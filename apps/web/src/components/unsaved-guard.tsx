import { Trans, useLingui } from '@lingui/react/macro';
import { useBlocker } from '@tanstack/react-router';
import { useEffect, useId } from 'react';
import { Button } from './button';
import { Dialog } from './dialog';

interface UnsavedGuardProps {
  /** Something typed is not with the platform yet. */
  active: boolean;
  /** A last try to save before asking; answers whether everything is saved. */
  save?: () => Promise<boolean>;
}

/** Asks before unsaved words are left behind: on a link, on Back, on closing the tab. Saves first where it can. */
export function UnsavedGuard({ active, save }: UnsavedGuardProps) {
  const id = useId();
  const { t } = useLingui();
  const blocker = useBlocker({
    shouldBlockFn: async ({ current, next }) => active && current.pathname !== next.pathname && !(await save?.()),
    enableBeforeUnload: () => active,
    withResolver: true,
  });
  // Saved while the question stood: there is nothing left to ask, one goes where one wanted.
  useEffect(() => {
    if (blocker.status === 'blocked' && !active) blocker.proceed();
  }, [active, blocker]);
  const stay = () => blocker.status === 'blocked' && blocker.reset();
  return (
    <Dialog open={blocker.status === 'blocked'} onClose={stay} labelledBy={id}>
      <h2 id={id}>{t`Rời trang khi chưa lưu xong?`}</h2>
      <p className="dialog-text">
        <Trans>Điều bạn vừa viết chưa lên máy chủ. Ở lại thì không mất gì.</Trans>
      </p>
      <div className="btns">
        <Button kind="primary" onClick={stay}>
          <Trans>Ở lại</Trans>
        </Button>
        <Button kind="quiet" onClick={() => blocker.status === 'blocked' && blocker.proceed()}>
          <Trans>Rời trang</Trans>
        </Button>
      </div>
    </Dialog>
  );
}

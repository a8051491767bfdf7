import { Trans, useLingui } from '@lingui/react/macro';
import { useBlocker } from '@tanstack/react-router';
import { useEffect, useId, useState } from 'react';
import { guardLeaving } from '../data/leaving';
import { Button } from './button';
import { Dialog } from './dialog';

interface UnsavedGuardProps {
  /** Something typed is not with the platform yet. */
  active: boolean;
  /** A last try to save before asking; answers whether everything is saved. */
  save?: () => Promise<boolean>;
}

/** Asks before unsaved words are left behind: on a link, on Back, on closing the tab, on signing out. Saves first where it can. */
export function UnsavedGuard({ active, save }: UnsavedGuardProps) {
  const id = useId();
  const { t } = useLingui();
  const [question, setQuestion] = useState<{ answer: (leaves: boolean) => void } | null>(null);
  const ask = () => new Promise<boolean>((answer) => setQuestion({ answer })).finally(() => setQuestion(null));
  const mayLeave = async () => !active || (await save?.()) || ask();
  useEffect(() => guardLeaving(mayLeave));
  useBlocker({
    shouldBlockFn: async ({ current, next }) => current.pathname !== next.pathname && !(await mayLeave()),
    enableBeforeUnload: () => active,
  });
  // Saved while the question stood: there is nothing left to ask, one goes where one wanted.
  useEffect(() => {
    if (!active) question?.answer(true);
  }, [active, question]);
  return (
    <Dialog open={question !== null} onClose={() => question?.answer(false)} labelledBy={id}>
      <h2 id={id}>{t`Rời trang khi chưa lưu xong?`}</h2>
      <p className="dialog-text">
        <Trans>Điều bạn vừa viết chưa lên máy chủ. Ở lại thì không mất gì.</Trans>
      </p>
      <div className="btns">
        <Button kind="primary" onClick={() => question?.answer(false)}>
          <Trans>Ở lại</Trans>
        </Button>
        <Button kind="quiet" onClick={() => question?.answer(true)}>
          <Trans>Rời trang</Trans>
        </Button>
      </div>
    </Dialog>
  );
}

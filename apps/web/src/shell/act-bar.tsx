import { useLingui } from '@lingui/react/macro';
import { type ReactNode, useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import './act-bar.css';
import { dockId } from './dock';

interface ActBarProps {
  /** What one decides by, in few words; leads to all of it. */
  facts: ReactNode;
  /** The address of all of it in this page. */
  to: `#${string}`;
  /** The next act. */
  children: ReactNode;
}

/** The dock comes with the page that this stands in, a moment after it was first drawn. */
const onceDrawn = (changed: () => void) => {
  const frame = requestAnimationFrame(changed);
  return () => cancelAnimationFrame(frame);
};

/** On a phone, where the card with terms and acts stands at the end of a long page: both stay in reach of a thumb. */
export function ActBar({ facts, to, children }: ActBarProps) {
  const { t } = useLingui();
  const dock = useSyncExternalStore(onceDrawn, () => document.getElementById(dockId));
  return (
    dock &&
    createPortal(
      <aside className="act-bar" aria-label={t`Tóm tắt và việc tiếp theo`}>
        <a href={to}>{facts}</a>
        {children}
      </aside>,
      dock,
    )
  );
}

import { Trans } from '@lingui/react/macro';
import { type ReactNode, useId } from 'react';
import { Button } from './button';
import { Dialog } from './dialog';

export interface ConfirmDialogProps {
  open: boolean;
  /** The question, with the thing it is about: "Rút nhu cầu N-000012?" */
  title: string;
  /** What will happen, and whether it can be undone. */
  children: ReactNode;
  /** The verb on the button: "Rút nhu cầu", never "OK". */
  action: string;
  dangerous?: boolean;
  busy?: boolean;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks before something that others notice or that cannot be undone. The way back has the focus: Enter, pressed once too often, does nothing. */
export function ConfirmDialog({ open, title, children, action, dangerous = false, busy = false, onConfirm, onClose }: ConfirmDialogProps) {
  const id = useId();
  return (
    <Dialog open={open} onClose={onClose} labelledBy={id}>
      <h2 id={id}>{title}</h2>
      <div className="dialog-text">{children}</div>
      <div className="btns">
        <Button kind={dangerous ? 'danger' : 'primary'} busy={busy} onClick={onConfirm}>
          {action}
        </Button>
        <Button kind="quiet" data-first onClick={onClose}>
          <Trans>Giữ lại</Trans>
        </Button>
      </div>
    </Dialog>
  );
}

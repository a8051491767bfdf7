import { type ReactNode, useState } from 'react';
import { Button } from './button';
import { ConfirmDialog, type ConfirmDialogProps } from './confirm-dialog';

interface AskingButtonProps extends Omit<ConfirmDialogProps, 'open' | 'dangerous' | 'onConfirm' | 'onClose'> {
  label: ReactNode;
  /** Whoever has confirmed; `close` takes the question away. */
  onConfirm: (close: () => void) => void;
}

/** A button for what cannot be taken back: it asks first. */
export function AskingButton({ label, busy = false, onConfirm, ...question }: AskingButtonProps) {
  const [asking, setAsking] = useState(false);
  const close = () => setAsking(false);
  return (
    <>
      <Button kind="quiet" busy={busy} onClick={() => setAsking(true)}>
        {label}
      </Button>
      <ConfirmDialog {...question} open={asking} dangerous busy={busy} onConfirm={() => onConfirm(close)} onClose={close} />
    </>
  );
}

import { type ReactNode, useEffect, useRef } from 'react';
import './states.css';

interface DialogProps {
  open: boolean;
  onClose: () => void;
  /** Name for screen readers where no visible heading names it. */
  label?: string;
  labelledBy?: string;
  className?: string;
  children: ReactNode;
}

/** The browser's own modal dialog: it keeps the focus inside, answers Escape and makes the rest inert. What is `data-first` has the focus first. */
export function Dialog({ open, onClose, label, labelledBy, className = 'dialog', children }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = element.current;
    if (open && dialog && !dialog.open) {
      dialog.showModal();
      dialog.querySelector<HTMLElement>('[data-first]')?.focus();
    }
    if (!open && dialog?.open) dialog.close();
  }, [open]);
  return (
    <dialog
      ref={element}
      className={className}
      aria-label={label}
      aria-labelledby={labelledBy}
      // A browser tells of a closing with its next picture: by then somebody may have opened the dialog again.
      onClose={() => !element.current?.open && onClose()}
      onClick={(event) => event.target === element.current && onClose()}
    >
      {open && children}
    </dialog>
  );
}

import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import './disclosure.css';

interface DisclosureProps {
  /** Name of the button where what it shows does not name it. */
  label?: string;
  button: ReactNode;
  buttonClassName?: string;
  className?: string;
  children: ReactNode;
}

/** A button that opens a panel below it. Escape, a click outside and following a link close it; the focus returns to the button. */
export function Disclosure({ label, button, buttonClassName = 'iconbtn', className = '', children }: DisclosureProps) {
  const [open, setOpen] = useState(false);
  const whole = useRef<HTMLDivElement>(null);
  const trigger = useRef<HTMLButtonElement>(null);
  const id = useId();

  useEffect(() => {
    if (!open) return;
    const onPointer = (event: PointerEvent) => {
      if (!whole.current?.contains(event.target as Node)) setOpen(false);
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      setOpen(false);
      trigger.current?.focus();
    };
    document.addEventListener('pointerdown', onPointer);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('pointerdown', onPointer);
      document.removeEventListener('keydown', onKey);
    };
  }, [open]);

  return (
    <div ref={whole} className={`disclosure ${className}`}>
      <button
        ref={trigger}
        type="button"
        className={buttonClassName}
        aria-label={label}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {button}
      </button>
      <div id={id} className="disclosure-panel" hidden={!open} onClick={() => setOpen(false)}>
        {children}
      </div>
    </div>
  );
}
